package asyncwright.invalid.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The keywords about the value itself: its type, constants, numbers and texts. */
final class ScalarRules {
  private final JsonNode value;
  private final Place place;
  private final List<Violation> found;

  private ScalarRules(JsonNode value, Place place, List<Violation> found) {
    this.value = value;
    this.place = place;
    this.found = found;
  }

  static void apply(Schema schema, JsonNode value, Place place, List<Violation> found) {
    ScalarRules rules = new ScalarRules(value, place, found);
    rules.values(schema);
    if (value.isNumber()) {
      rules.numbers(schema);
    }
    if (value.isTextual()) {
      rules.texts(schema);
    }
  }

  private void values(Schema schema) {
    List<String> types = schema.types;
    if (types != null && types.stream().noneMatch(this::isOfType)) {
      add("type", "must be " + String.join(" or ", types));
    }
    if (schema.constant != null && !Check.isEqual(schema.constant, value)) {
      add("const", "must be " + Json.write(schema.constant));
    }
    if (schema.values != null && !Check.isAnyOf(value, schema.values)) {
      add("enum", "must be one of " + Json.write(schema.values));
    }
    if (schema.format != null && !Formats.hasFormat(schema.format, value)) {
      add("format", "must be a " + schema.format);
    }
  }

  private void numbers(Schema schema) {
    limit("minimum", schema.minimum, order -> order < 0, "at least");
    limit("maximum", schema.maximum, order -> order > 0, "at most");
    limit("exclusiveMinimum", schema.exclusiveMinimum, order -> order <= 0, "greater than");
    limit("exclusiveMaximum", schema.exclusiveMaximum, order -> order >= 0, "less than");
    if (schema.multipleOf != null && !Check.isMultipleOf(value, schema.multipleOf)) {
      add("multipleOf", "must be a multiple of " + schema.multipleOf);
    }
  }

  private void limit(
      String keyword, @Nullable BigDecimal limit, IntPredicate isBeyond, String relation) {
    if (limit != null && isBeyond.test(Check.compare(value, limit))) {
      add(keyword, "must be " + relation + " " + limit);
    }
  }

  private void texts(Schema schema) {
    int length = Check.lengthOf(value);
    Integer least = schema.counts.get("minLength");
    Integer most = schema.counts.get("maxLength");
    if (least != null && length < least) {
      add("minLength", "must have at least " + least + " characters");
    }
    if (most != null && length > most) {
      add("maxLength", "must have at most " + most + " characters");
    }
    Schema.Expression expression = schema.pattern;
    if (expression != null && !Check.matches(value, expression.pattern())) {
      add("pattern", "must match " + expression.source());
    }
  }

  private boolean isOfType(String type) {
    return switch (type) {
      case "null" -> value.isNull();
      case "boolean" -> value.isBoolean();
      case "integer" -> Check.isInteger(value);
      case "number" -> value.isNumber();
      case "string" -> value.isTextual();
      case "array" -> value.isArray();
      default -> value.isObject();
    };
  }

  private void add(String keyword, String message) {
    found.add(place.violation(keyword, message));
  }
}
