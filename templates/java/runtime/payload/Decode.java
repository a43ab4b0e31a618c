package asyncwright.invalid.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What makes typed values of JSON that has been checked. */
public final class Decode {
  private Decode() {}

  /** A text. */
  public static String text(JsonNode json) {
    return json.textValue();
  }

  /** A truth value. */
  public static Boolean bool(JsonNode json) {
    return json.booleanValue();
  }

  /** An integer, which the check has found to be within 32 bits. */
  public static Integer int32(JsonNode json) {
    return json.isInt() ? json.intValue() : (Integer) Math.toIntExact(int64(json));
  }

  /**
   * An integer within 64 bits.
   *
   * @throws NumberRangeException when it is beyond
   */
  public static Long int64(JsonNode json) {
    if (json.isInt() || json.isLong()) {
      return json.longValue();
    }
    try {
      return json.decimalValue().longValueExact();
    } catch (ArithmeticException beyond) {
      throw new NumberRangeException(json.asText());
    }
  }

  /** An integer of any length. */
  public static BigInteger integer(JsonNode json) {
    return json.isIntegralNumber() ? json.bigIntegerValue()
                                   : json.decimalValue().toBigIntegerExact();
  }

  /**
   * The nearest number of 64 bits.
   *
   * @throws NumberRangeException when it is infinite, or zero only by rounding
   */
  public static Double float64(JsonNode json) {
    double value = json.doubleValue();
    if (Double.isInfinite(value) || (value == 0 && json.decimalValue().signum() != 0)) {
      throw new NumberRangeException(json.asText());
    }
    return value;
  }

  /** A number with all its digits. */
  public static BigDecimal decimal(JsonNode json) {
    return json.decimalValue();
  }

  /** Any value of JSON, as it is. */
  public static JsonNode any(JsonNode json) {
    return json;
  }

  /** Nothing but {@code null}. */
  public static NullNode nothing(JsonNode json) {
    return NullNode.getInstance();
  }

  /** No value: none is of a type that nothing fits. */
  public static Void never(JsonNode json) {
    throw new IllegalStateException("no value fits");
  }

  /** A value as a whole. */
  public static <T extends @Nullable Object> T value(JsonNode json, Function<JsonNode, T> decoder) {
    return decoder.apply(json);
  }

  /** The values of an enum by their texts. */
  public static <T> Map<String, T> byText(T[] values, Function<T, String> text) {
    Map<String, T> found = new LinkedHashMap<>();
    for (T value : values) {
      found.put(text.apply(value), value);
    }
    return Collections.unmodifiableMap(found);
  }

  /**
   * The value of an enum that JSON has.
   *
   * @throws IllegalArgumentException when it has none
   */
  public static <T> T oneOf(T[] values, Function<T, JsonNode> encoder, JsonNode json) {
    for (T value : values) {
      if (Check.isEqual(encoder.apply(value), json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(json + " is none of the values");
  }

  /** Where JSON has {@code null}, null. */
  public static <T> Function<JsonNode, @Nullable T> orNull(Function<JsonNode, T> decoder) {
    return json -> json.isNull() ? null : decoder.apply(json);
  }

  /** A list that cannot be changed. */
  public static <T extends @Nullable Object> Function<JsonNode, List<T>> list(
      Function<JsonNode, T> item) {
    return json -> itemsFrom(json, 0, item);
  }

  /** A map in the order of the members that cannot be changed. */
  public static <T extends @Nullable Object> Function<JsonNode, Map<String, T>> map(
      Function<JsonNode, T> value) {
    return json -> rest(json, Set.of(), value);
  }

  /** A member that the check has found to be there. */
  public static <T extends @Nullable Object> T required(
      JsonNode json, String key, Function<JsonNode, T> decoder) {
    return decoder.apply(json.path(key));
  }

  /** A member; null where it is absent. */
  public static <T> @Nullable T optional(JsonNode json, String key, Function<JsonNode, T> decoder) {
    JsonNode member = json.get(key);
    return member == null ? null : decoder.apply(member);
  }

  /** A member that may be absent or null. */
  public static <T> Presence<T> presence(
      JsonNode json, String key, Function<JsonNode, @Nullable T> decoder) {
    JsonNode member = json.get(key);
    return member == null ? Presence.absent() : Presence.of(decoder.apply(member));
  }

  /** The members beyond those that are known. */
  public static <T extends @Nullable Object> Map<String, T> rest(
      JsonNode json, Set<String> known, Function<JsonNode, T> decoder) {
    Map<String, T> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      if (!known.contains(member.getKey())) {
        members.put(member.getKey(), decoder.apply(member.getValue()));
      }
    }
    return Collections.unmodifiableMap(members);
  }

  /** An item that the check has found to be there. */
  public static <T extends @Nullable Object> T requiredItem(
      JsonNode json, int index, Function<JsonNode, T> decoder) {
    return decoder.apply(json.path(index));
  }

  /** An item; null where the list ends before it. */
  public static <T> @Nullable T optionalItem(
      JsonNode json, int index, Function<JsonNode, T> decoder) {
    return index < json.size() ? decoder.apply(json.path(index)) : null;
  }

  /** An item that may be null, and may be missing. */
  public static <T> Presence<T> itemPresence(
      JsonNode json, int index, Function<JsonNode, @Nullable T> decoder) {
    return index < json.size() ? Presence.of(decoder.apply(json.path(index))) : Presence.absent();
  }

  /** The items from an index on. */
  public static <T extends @Nullable Object> List<T> itemsFrom(
      JsonNode json, int first, Function<JsonNode, T> decoder) {
    List<T> items = new ArrayList<>();
    for (int index = first; index < json.size(); index++) {
      items.add(decoder.apply(json.path(index)));
    }
    return Collections.unmodifiableList(items);
  }
}
