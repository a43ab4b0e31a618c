package asyncwright.invalid.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A date-time of RFC 3339. It keeps its text: any number of digits, {@code -00:00}, leap seconds.
 */
public record DateTime(String text) {
  /** Throws {@link IllegalArgumentException} for any other text. */
  public DateTime {
    if (!Formats.isDateTime(text)) {
      throw new IllegalArgumentException(text + " is no date-time");
    }
  }

  /** The text of a time. */
  public static DateTime of(OffsetDateTime time) {
    return new DateTime(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
  }

  /**
   * As a time of Java, which has nanoseconds and no leap second: it throws {@link
   * java.time.DateTimeException} for others.
   */
  public OffsetDateTime toOffsetDateTime() {
    return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT));
  }

  /** Makes one of JSON that has been checked. */
  public static DateTime fromJson(JsonNode json) {
    return new DateTime(json.textValue());
  }

  /** Makes JSON of it. */
  public JsonNode toJson() {
    return Encode.text(text);
  }
}
