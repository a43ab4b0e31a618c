package asyncwright.invalid.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Period;

/** A duration of ISO 8601, as RFC 3339 has it: {@code P1Y2M}, {@code PT36H}. */
public record IsoDuration(String text) {
  /** Throws {@link IllegalArgumentException} for any other text. */
  public IsoDuration {
    if (!Formats.isDuration(text)) {
      throw new IllegalArgumentException(text + " is no duration");
    }
  }

  /** The text of a duration that is not negative and has no fraction of a second. */
  public static IsoDuration of(Duration duration) {
    return new IsoDuration(duration.toString());
  }

  /**
   * As days and shorter, of Java; it throws {@link java.time.DateTimeException} for weeks, months
   * and years.
   */
  public Duration toDuration() {
    return Duration.parse(text);
  }

  /**
   * As days and longer, of Java; it throws {@link java.time.DateTimeException} for hours and
   * shorter.
   */
  public Period toPeriod() {
    return Period.parse(text);
  }

  /** Makes one of JSON that has been checked. */
  public static IsoDuration fromJson(JsonNode json) {
    return new IsoDuration(json.textValue());
  }

  /** Makes JSON of it. */
  public JsonNode toJson() {
    return Encode.text(text);
  }
}
