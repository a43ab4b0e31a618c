package asyncwright.invalid.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** A UUID of RFC 4122. It keeps its text, in upper or lower case. */
public record Uuid(String text) {
  /** Throws {@link IllegalArgumentException} for any other text. */
  public Uuid {
    if (!Formats.isUuid(text)) {
      throw new IllegalArgumentException(text + " is no UUID");
    }
  }

  /** The text of a UUID. */
  public static Uuid of(UUID uuid) {
    return new Uuid(uuid.toString());
  }

  /** As a UUID of Java. */
  public UUID toUuid() {
    return UUID.fromString(text);
  }

  /** Makes one of JSON that has been checked. */
  public static Uuid fromJson(JsonNode json) {
    return new Uuid(json.textValue());
  }

  /** Makes JSON of it. */
  public JsonNode toJson() {
    return Encode.text(text);
  }
}
