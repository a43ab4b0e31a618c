package asyncwright.invalid.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keywords about what no other keyword has looked at. */
final class UnevaluatedRules {
  private UnevaluatedRules() {}

  static void apply(Schema schema, JsonNode value, Place place, List<Violation> found) {
    Schema members = schema.single.get("unevaluatedProperties");
    Schema items = schema.single.get("unevaluatedItems");
    if (members != null && value.isObject()) {
      List<Schema> evaluators = evaluators(schema, value);
      value.properties().forEach(entry -> {
        String key = entry.getKey();
        if (evaluators.stream().noneMatch(one -> looksAt(one, key, one == schema))) {
          Interpreter.interpret(
              members, entry.getValue(), place.inValue(key, "unevaluatedProperties"), found);
        }
      });
    }
    if (items != null && value.isArray()) {
      List<Schema> evaluators = evaluators(schema, value);
      for (int index = 0; index < value.size(); index++) {
        int at = index;
        JsonNode item = value.path(index);
        if (evaluators.stream().noneMatch(one -> looksAt(one, at, item, one == schema))) {
          Interpreter.interpret(items, item, place.inValue(index, "unevaluatedItems"), found);
        }
      }
    }
  }

  private static boolean looksAt(Schema schema, String key, boolean isOwn) {
    return schema.properties.containsKey(key) || schema.single.containsKey("additionalProperties")
        || (!isOwn && schema.single.containsKey("unevaluatedProperties"))
        || schema.patternProperties.stream().anyMatch(
            one -> one.expression().pattern().matcher(key).find());
  }

  private static boolean looksAt(Schema schema, int index, JsonNode item, boolean isOwn) {
    Schema contains = schema.single.get("contains");
    return index < schema.prefixItems.size() || schema.single.containsKey("items")
        || (!isOwn && schema.single.containsKey("unevaluatedItems"))
        || (contains != null && Interpreter.holds(contains, item));
  }

  /** The schema and all others that apply to the same value and hold for it. */
  private static List<Schema> evaluators(Schema schema, JsonNode value) {
    List<Schema> found = new ArrayList<>(List.of(schema));
    for (int index = 0; index < found.size(); index++) {
      inPlace(found.get(index), value)
          .filter(next -> next.verdict == null && Interpreter.holds(next, value))
          .forEach(found::add);
    }
    return found;
  }

  private static Stream<Schema> inPlace(Schema schema, JsonNode value) {
    List<@Nullable Schema> next = new ArrayList<>();
    if (schema.ref != null) {
      next.add(schema.ref.get());
    }
    Schema condition = schema.single.get("if");
    if (condition != null) {
      next.add(condition);
      next.add(schema.single.get(Interpreter.holds(condition, value) ? "then" : "else"));
    }
    next.addAll(schema.allOf);
    next.addAll(schema.anyOf);
    next.addAll(schema.oneOf);
    schema.dependentSchemas.forEach((key, dependent) -> {
      if (value.has(key)) {
        next.add(dependent);
      }
    });
    return next.stream().filter(one -> one != null);
  }
}
