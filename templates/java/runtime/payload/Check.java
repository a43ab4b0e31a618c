package asyncwright.invalid.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What predicates are built from, over values of JSON. A missing node is of no type. */
public final class Check {
  private Check() {}

  /** A number without a fraction: {@code 1.0} is one. */
  public static boolean isInteger(JsonNode value) {
    return value.isIntegralNumber() || (value.isNumber() && isWhole(value.decimalValue()));
  }

  private static boolean isWhole(BigDecimal value) {
    return value.signum() == 0 || value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0;
  }

  /** Negative, zero or positive, as the number is less than, equal to or greater than the limit. */
  public static int compare(JsonNode number, long limit) {
    return number.isInt() || number.isLong() ? Long.compare(number.longValue(), limit)
                                             : compare(number, BigDecimal.valueOf(limit));
  }

  /** Negative, zero or positive, as the number is less than, equal to or greater than the limit. */
  public static int compare(JsonNode number, BigDecimal limit) {
    return number.decimalValue().compareTo(limit);
  }

  /** Exact, in decimal: 0.07 is a multiple of 0.01. */
  public static boolean isMultipleOf(JsonNode number, BigDecimal divisor) {
    BigDecimal value = number.decimalValue();
    int scale = Math.max(value.scale(), divisor.scale());
    BigInteger whole = divisor.setScale(scale).unscaledValue();
    return whole.signum() != 0
        && value.setScale(scale).unscaledValue().mod(whole.abs()).signum() == 0;
  }

  /** Length in Unicode code points: a surrogate pair counts once. */
  public static int lengthOf(JsonNode text) {
    String value = text.textValue();
    return value.codePointCount(0, value.length());
  }

  /** Whether a pattern has a match in a text. */
  public static boolean matches(JsonNode text, Pattern pattern) {
    return pattern.matcher(text.textValue()).find();
  }

  /** Whether a value is a certain text. */
  public static boolean isText(JsonNode value, String text) {
    return text.equals(value.textValue());
  }

  /** Whether a value is one of some texts. */
  public static boolean isOneOf(JsonNode value, Set<String> texts) {
    return value.isTextual() && texts.contains(value.textValue());
  }

  /** Whether a value is one of the items of a list. */
  public static boolean isAnyOf(JsonNode value, JsonNode list) {
    return anyItem(list, item -> isEqual(value, item));
  }

  /** The texts of a list that is too long to be spelled out in code. */
  public static Set<String> texts(JsonNode list) {
    Set<String> found = new HashSet<>();
    for (JsonNode item : list) {
      found.add(item.textValue());
    }
    return Set.copyOf(found);
  }

  /** Equality of values of JSON: the order of members does not count, and 1 is 1.0. */
  public static boolean isEqual(JsonNode left, JsonNode right) {
    if (left.isNumber() && right.isNumber()) {
      return left.decimalValue().compareTo(right.decimalValue()) == 0;
    }
    if (left.getNodeType() != right.getNodeType() || left.size() != right.size()) {
      return false;
    }
    if (left.isArray()) {
      for (int index = 0; index < left.size(); index++) {
        if (!isEqual(left.path(index), right.path(index))) {
          return false;
        }
      }
      return true;
    }
    if (!left.isObject()) {
      return left.equals(right);
    }
    for (Map.Entry<String, JsonNode> member : left.properties()) {
      if (!isEqual(member.getValue(), right.path(member.getKey()))) {
        return false;
      }
    }
    return true;
  }

  /** No two items are equal. Texts are told apart by a set, all else pair by pair. */
  public static boolean isUnique(JsonNode items) {
    Set<String> texts = new HashSet<>();
    List<JsonNode> others = new ArrayList<>();
    for (JsonNode item : items) {
      if (item.isTextual()) {
        if (!texts.add(item.textValue())) {
          return false;
        }
      } else {
        for (JsonNode other : others) {
          if (isEqual(other, item)) {
            return false;
          }
        }
        others.add(item);
      }
    }
    return true;
  }

  /** Whether the condition holds for an item. */
  public static boolean anyItem(JsonNode items, Predicate<JsonNode> condition) {
    for (JsonNode item : items) {
      if (condition.test(item)) {
        return true;
      }
    }
    return false;
  }

  /** For how many items the condition holds. */
  public static int countItems(JsonNode items, Predicate<JsonNode> condition) {
    int count = 0;
    for (JsonNode item : items) {
      if (condition.test(item)) {
        count++;
      }
    }
    return count;
  }

  /** The items from an index on. */
  public static List<JsonNode> itemsFrom(JsonNode items, int first) {
    List<JsonNode> rest = new ArrayList<>();
    for (int index = first; index < items.size(); index++) {
      rest.add(items.path(index));
    }
    return rest;
  }

  /** How many of the conditions hold. */
  public static int count(boolean... conditions) {
    int count = 0;
    for (boolean condition : conditions) {
      if (condition) {
        count++;
      }
    }
    return count;
  }
}
