package asyncwright.invalid.payload;

import java.util.List;

/** What was about to leave violates the document; nothing was written. */
public final class ValidationException extends PayloadException {
  private static final long serialVersionUID = 1L;

  /** A value violates the schema of its type. */
  public ValidationException(String type, List<Violation> violations) {
    super(refusal(type, violations), violations, null);
  }

  /** A value that JSON cannot express. */
  public ValidationException(String message) {
    super(message, List.of(), null);
  }
}
