package asyncwright.invalid.payload;

import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What makes JSON of typed values. */
public final class Encode {
  private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

  /** From here on not every integer is a number of 64 bits. */
  private static final double FIRST_UNSAFE = 0x1p53;

  private Encode() {}

  /** An object without members. */
  public static ObjectNode object() {
    return NODES.objectNode();
  }

  /** A list without items. */
  public static ArrayNode array() {
    return NODES.arrayNode();
  }

  /** A text. */
  public static JsonNode text(String value) {
    return NODES.textNode(value);
  }

  /** A truth value. */
  public static JsonNode bool(Boolean value) {
    return NODES.booleanNode(value.booleanValue());
  }

  /** An integer within 32 bits. */
  public static JsonNode int32(Integer value) {
    return NODES.numberNode(value.intValue());
  }

  /** An integer within 64 bits. */
  public static JsonNode int64(Long value) {
    return NODES.numberNode(value.longValue());
  }

  /** An integer of any length. */
  public static JsonNode integer(BigInteger value) {
    return NODES.numberNode(value);
  }

  /**
   * A number of 64 bits.
   *
   * @throws ValidationException for infinity and NaN, which JSON does not have
   */
  public static JsonNode float64(Double value) {
    double number = value;
    if (!Double.isFinite(number)) {
      throw new ValidationException("JSON has no number " + number);
    }
    if (Double.compare(number, -0.0) == 0) {
      return NODES.numberNode(number);
    }
    boolean isWhole = number == Math.rint(number) && Math.abs(number) < FIRST_UNSAFE;
    return isWhole ? NODES.numberNode((long) number) : NODES.numberNode(shortest(number));
  }

  /**
   * With no more digits than tell it from others: before Java 19, Double has 1.9999999999999998E23
   * for 2e23.
   */
  private static BigDecimal shortest(double number) {
    BigDecimal value = new BigDecimal(NumberOutput.toString(number, true)).stripTrailingZeros();
    // Jackson has two digits at least: 4.9E-324 for 5e-324.
    BigDecimal rounded = value.precision() == 2 ? value.round(new MathContext(1)) : value;
    return rounded.doubleValue() == number ? rounded : value;
  }

  /** A number with all its digits. */
  public static JsonNode decimal(BigDecimal value) {
    return NODES.numberNode(value);
  }

  /** Any value of JSON, as it is. */
  public static JsonNode any(JsonNode value) {
    return value;
  }

  /** Nothing but {@code null}. */
  public static JsonNode nothing(NullNode value) {
    return value;
  }

  /** No value: none is of a type that nothing fits. */
  public static JsonNode never(Void value) {
    throw new IllegalStateException("no value fits");
  }

  /** A value as a whole. */
  public static <T extends @Nullable Object> JsonNode value(
      T value, Function<T, JsonNode> encoder) {
    return encoder.apply(value);
  }

  /** Null is JSON's {@code null}. */
  public static <T> Function<@Nullable T, JsonNode> orNull(Function<T, JsonNode> encoder) {
    return value -> value == null ? NullNode.getInstance() : encoder.apply(value);
  }

  /** A list. */
  public static <T extends @Nullable Object> Function<List<T>, JsonNode> list(
      Function<T, JsonNode> item) {
    return values -> {
      ArrayNode json = array();
      for (T value : values) {
        json.add(item.apply(value));
      }
      return json;
    };
  }

  /** A map. */
  public static <T extends @Nullable Object> Function<Map<String, T>, JsonNode> map(
      Function<T, JsonNode> value) {
    return members -> {
      ObjectNode json = object();
      rest(json, members, value);
      return json;
    };
  }

  /** Adds a member. */
  public static <T extends @Nullable Object> void required(
      ObjectNode json, String key, T value, Function<T, JsonNode> encoder) {
    json.set(key, encoder.apply(value));
  }

  /** Adds a member unless it is null. */
  public static <T> void optional(
      ObjectNode json, String key, @Nullable T value, Function<T, JsonNode> encoder) {
    if (value != null) {
      json.set(key, encoder.apply(value));
    }
  }

  /** Adds a member, be it null, unless it is absent. */
  public static <T> void presence(
      ObjectNode json, String key, Presence<T> value, Function<@Nullable T, JsonNode> encoder) {
    if (value.isPresent()) {
      json.set(key, encoder.apply(value.orNull()));
    }
  }

  /** Adds the members of a map. */
  public static <T extends @Nullable Object> void rest(
      ObjectNode json, Map<String, T> members, Function<T, JsonNode> encoder) {
    members.forEach((key, value) -> json.set(key, encoder.apply(value)));
  }

  /** Adds an item. */
  public static <T extends @Nullable Object> void requiredItem(
      ArrayNode json, T value, Function<T, JsonNode> encoder) {
    json.add(encoder.apply(value));
  }

  /** Adds an item unless it is null. */
  public static <T> void optionalItem(
      ArrayNode json, @Nullable T value, Function<T, JsonNode> encoder) {
    if (value != null) {
      json.add(encoder.apply(value));
    }
  }

  /** Adds an item, be it null, unless it is missing. */
  public static <T> void itemPresence(
      ArrayNode json, Presence<T> value, Function<@Nullable T, JsonNode> encoder) {
    if (value.isPresent()) {
      json.add(encoder.apply(value.orNull()));
    }
  }

  /** Adds the items of a list. */
  public static <T extends @Nullable Object> void items(
      ArrayNode json, List<T> values, Function<T, JsonNode> encoder) {
    for (T value : values) {
      json.add(encoder.apply(value));
    }
  }
}
