package asyncwright.invalid.payload;

/** JSON pointers (RFC 6901). */
final class Pointer {
  private Pointer() {}

  /** The pointer one step further for each key. */
  static String step(String pointer, Object... keys) {
    StringBuilder longer = new StringBuilder(pointer);
    for (Object key : keys) {
      longer.append('/').append(key.toString().replace("~", "~0").replace("/", "~1"));
    }
    return longer.toString();
  }
}
