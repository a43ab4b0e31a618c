package asyncwright.invalid.payload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What arrived is not what the document says: no JSON, no UTF-8, or a violated schema. */
public sealed class DecodeException extends PayloadException permits NumberRangeException {
  private static final long serialVersionUID = 1L;

  /** What arrived cannot be read. */
  public DecodeException(String message) {
    super(message, List.of(), null);
  }

  /** What arrived cannot be read, because of something. */
  public DecodeException(String message, @Nullable Throwable cause) {
    super(message, List.of(), cause);
  }

  /** What arrived violates its schema. */
  public DecodeException(String type, List<Violation> violations) {
    super(refusal(type, violations), violations, null);
  }
}
