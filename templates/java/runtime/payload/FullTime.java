package asyncwright.invalid.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A {@code full-time} of RFC 3339: {@code 23:59:60Z}. */
public record FullTime(String text) {
  /** Throws {@link IllegalArgumentException} for any other text. */
  public FullTime {
    if (!Formats.isTime(text)) {
      throw new IllegalArgumentException(text + " is no time");
    }
  }

  /** The text of a time. */
  public static FullTime of(OffsetTime time) {
    return new FullTime(DateTimeFormatter.ISO_OFFSET_TIME.format(time));
  }

  /**
   * As a time of Java, which has nanoseconds and no leap second: it throws {@link
   * java.time.DateTimeException} for others.
   */
  public OffsetTime toOffsetTime() {
    return OffsetTime.parse(text.toUpperCase(Locale.ROOT));
  }

  /** Makes one of JSON that has been checked. */
  public static FullTime fromJson(JsonNode json) {
    return new FullTime(json.textValue());
  }

  /** Makes JSON of it. */
  public JsonNode toJson() {
    return Encode.text(text);
  }
}
