package asyncwright.invalid.payload;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A payload that is not what the document says. Trying again does not help. */
public abstract sealed class PayloadException
    extends RuntimeException permits DecodeException, ValidationException {
  private static final long serialVersionUID = 1L;

  /**
   * So many violations are spelled out in a message; all of them are in {@link
   * #violations}.
   */
  private static final int SPELLED_OUT = 3;

  /** These only say that something is wrong: what it is stands beside them. */
  private static final Set<String> VAGUE = Set.of("anyOf", "oneOf");

  // An array, as a list need not be serializable.
  private final Violation[] violations;

  PayloadException(String message, List<Violation> violations, @Nullable Throwable cause) {
    super(message, cause);
    this.violations = violations.toArray(new Violation[0]);
  }

  /** What is wrong, and where; empty where the payload is no JSON at all. */
  public List<Violation> violations() {
    return List.of(violations);
  }

  /** The most telling violations first. */
  static String refusal(String type, List<Violation> violations) {
    String shown =
        violations.stream()
            .sorted(Comparator.comparing(one -> VAGUE.contains(one.keyword())))
            .limit(SPELLED_OUT)
            .map(one
                -> (one.instance().isEmpty() ? "the whole" : one.instance()) + " " + one.message())
            .collect(Collectors.joining("; "));
    int hidden = violations.size() - SPELLED_OUT;
    return type + " is not valid: " + shown + (hidden > 0 ? "; and " + hidden + " more" : "");
  }
}
