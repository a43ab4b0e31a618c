package asyncwright.invalid.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads, writes and checks the values of one type. */
public final class Codec<T extends @Nullable Object> {
  private final String typeName;
  private final Predicate<JsonNode> predicate;
  private final Supplier<Schema> schema;
  private final Function<JsonNode, T> decoder;
  private final Function<T, JsonNode> encoder;

  /**
   * Of a fast predicate, the schema that explains its refusals, and the two ways between JSON and
   * the type.
   */
  public Codec(String typeName, Predicate<JsonNode> predicate, Supplier<Schema> schema,
      Function<JsonNode, T> decoder, Function<T, JsonNode> encoder) {
    this.typeName = typeName;
    this.predicate = predicate;
    this.schema = schema;
    this.decoder = decoder;
    this.encoder = encoder;
  }

  /** The type's name, for messages. */
  public String typeName() {
    return typeName;
  }

  /** Whether a value of JSON is a valid one of the type. */
  public boolean is(JsonNode json) {
    try {
      return predicate.test(json);
    } catch (StackOverflowError overflow) {
      return false;
    }
  }

  /** What is wrong with a value of JSON; empty when nothing is. */
  public List<Violation> validate(JsonNode json) {
    return is(json) ? List.of() : Interpreter.violations(schema.get(), json);
  }

  /**
   * Reads a value from JSON.
   *
   * @throws DecodeException when it is not JSON, or not valid
   */
  public T parse(String json) {
    return decode(Json.read(json));
  }

  /**
   * Reads a value from JSON in UTF-8.
   *
   * @throws DecodeException when it is not JSON, or not valid
   */
  public T parse(byte[] json) {
    return decode(Json.read(json));
  }

  /**
   * Makes a value of one of JSON.
   *
   * @throws DecodeException when it is not valid
   */
  public T decode(JsonNode json) {
    if (!is(json)) {
      throw new DecodeException(typeName, violations(json));
    }
    try {
      return decoder.apply(json);
    } catch (StackOverflowError overflow) {
      throw new DecodeException(typeName, List.of(Interpreter.TOO_DEEP));
    }
  }

  /**
   * Writes a value as JSON.
   *
   * @throws ValidationException when it does not satisfy its schema
   */
  public String stringify(T value) {
    return Json.write(encode(value));
  }

  /**
   * Writes a value as JSON in UTF-8.
   *
   * @throws ValidationException when it does not satisfy its schema
   */
  public byte[] toBytes(T value) {
    return stringify(value).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Makes a value of JSON of one of the type.
   *
   * @throws ValidationException when it does not satisfy its schema
   */
  public JsonNode encode(T value) {
    JsonNode json = encoded(value);
    if (!is(json)) {
      throw new ValidationException(typeName, violations(json));
    }
    return json;
  }

  private JsonNode encoded(T value) {
    try {
      return encoder.apply(value);
    } catch (StackOverflowError overflow) {
      throw new ValidationException(typeName, List.of(Interpreter.TOO_DEEP));
    }
  }

  private List<Violation> violations(JsonNode json) {
    return Interpreter.violations(schema.get(), json);
  }
}
