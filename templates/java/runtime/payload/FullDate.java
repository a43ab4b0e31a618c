package asyncwright.invalid.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** A {@code full-date} of RFC 3339: {@code 2024-02-29}. */
public record FullDate(String text) {
  /** Throws {@link IllegalArgumentException} for any other text. */
  public FullDate {
    if (!Formats.isDate(text)) {
      throw new IllegalArgumentException(text + " is no date");
    }
  }

  /** The text of a date. */
  public static FullDate of(LocalDate date) {
    return new FullDate(date.toString());
  }

  /** As a date of Java. */
  public LocalDate toLocalDate() {
    return LocalDate.parse(text);
  }

  /** Makes one of JSON that has been checked. */
  public static FullDate fromJson(JsonNode json) {
    return new FullDate(json.textValue());
  }

  /** Makes JSON of it. */
  public JsonNode toJson() {
    return Encode.text(text);
  }
}
