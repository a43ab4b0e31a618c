package asyncwright.invalid.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** The keywords about objects. */
final class ObjectRules {
  private ObjectRules() {}

  static void apply(Schema schema, JsonNode value, Place place, List<Violation> found) {
    sizes(schema, value, place, found);
    missing("required", schema.required, "", value, place, found);
    schema.dependentRequired.forEach((key, keys) -> {
      if (value.has(key)) {
        missing("dependentRequired", keys, " beside " + quoted(key), value, place, found);
      }
    });
    value.properties().forEach(
        entry -> member(schema, entry.getKey(), entry.getValue(), place, found));
    schema.dependentSchemas.forEach((key, dependent) -> {
      if (value.has(key)) {
        Interpreter.interpret(dependent, value, place.inSchema("dependentSchemas", key), found);
      }
    });
  }

  private static void sizes(Schema schema, JsonNode value, Place place, List<Violation> found) {
    Integer least = schema.counts.get("minProperties");
    Integer most = schema.counts.get("maxProperties");
    if (least != null && value.size() < least) {
      found.add(place.violation("minProperties", "must have at least " + least + " members"));
    } else if (most != null && value.size() > most) {
      found.add(place.violation("maxProperties", "must have at most " + most + " members"));
    }
  }

  private static void missing(String keyword, List<String> keys, String reason, JsonNode value,
      Place place, List<Violation> found) {
    for (String key : keys) {
      if (!value.has(key)) {
        found.add(place.violation(keyword, "must have member " + quoted(key) + reason));
      }
    }
  }

  private static String quoted(String key) {
    return Json.write(TextNode.valueOf(key));
  }

  private static void member(
      Schema schema, String key, JsonNode value, Place place, List<Violation> found) {
    Schema names = schema.single.get("propertyNames");
    if (names != null) {
      Interpreter.interpret(
          names, TextNode.valueOf(key), place.inValue(key, "propertyNames"), found);
    }
    Schema own = schema.properties.get(key);
    if (own != null) {
      Interpreter.interpret(own, value, place.inValue(key, "properties", key), found);
    }
    boolean isDescribed = own != null;
    for (Schema.Matching matching : schema.patternProperties) {
      if (!matching.expression().pattern().matcher(key).find()) {
        continue;
      }
      isDescribed = true;
      String source = matching.expression().source();
      Interpreter.interpret(
          matching.schema(), value, place.inValue(key, "patternProperties", source), found);
    }
    Schema rest = schema.single.get("additionalProperties");
    if (!isDescribed && rest != null) {
      Interpreter.interpret(rest, value, place.inValue(key, "additionalProperties"), found);
    }
  }
}
