package asyncwright.invalid.payload;

/** A number would change its value in the Java type that is to hold it. */
public final class NumberRangeException extends DecodeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 40;

  /** The number as it is written. */
  public NumberRangeException(String literal) {
    super((literal.length() > LONGEST ? literal.substring(0, LONGEST) + "…" : literal)
        + " cannot be read without changing it");
  }
}
