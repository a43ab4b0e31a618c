package asyncwright.invalid.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The keywords that apply other schemas to the same value. */
final class CombinationRules {
  /** Violations that say a value is of another alternative altogether. */
  private static final Set<String> FUNDAMENTAL =
      Set.of("type", "const", "enum", "required", "false");

  private CombinationRules() {}

  static void apply(Schema schema, JsonNode value, Place place, List<Violation> found) {
    for (int index = 0; index < schema.allOf.size(); index++) {
      Interpreter.interpret(schema.allOf.get(index), value, place.inSchema("allOf", index), found);
    }
    alternatives(schema.anyOf, "anyOf", value, place, found);
    alternatives(schema.oneOf, "oneOf", value, place, found);
    Schema not = schema.single.get("not");
    if (not != null && Interpreter.holds(not, value)) {
      found.add(place.violation("not", "must not match"));
    }
    condition(schema, value, place, found);
  }

  /**
   * When none fits, the violations of the alternative that was meant follow, or what its tag may
   * be, else of the nearest.
   */
  private static void alternatives(
      List<Schema> schemas, String keyword, JsonNode value, Place place, List<Violation> found) {
    if (schemas.isEmpty()) {
      return;
    }
    List<List<Violation>> results = new ArrayList<>();
    for (int index = 0; index < schemas.size(); index++) {
      List<Violation> result = new ArrayList<>();
      Interpreter.interpret(schemas.get(index), value, place.inSchema(keyword, index), result);
      results.add(result);
    }
    long fitting = results.stream().filter(List::isEmpty).count();
    if (fitting == 1 || (fitting > 1 && keyword.equals("anyOf"))) {
      return;
    }
    if (fitting > 1) {
      found.add(place.violation(keyword, "must match one alternative, not " + fitting));
      return;
    }
    found.add(place.violation(keyword, "must match one of the alternatives"));
    int named = Meant.indexOf(schemas, value);
    if (named >= 0) {
      found.addAll(results.get(named));
      return;
    }
    List<Meant.Tag> tags = Meant.strangeTags(schemas, value);
    for (Meant.Tag tag : tags) {
      Place there = place.inValue(tag.key(), keyword);
      found.add(new Violation(
          there.instance(), there.schema(), "enum", "must be one of " + Json.write(tag.values())));
    }
    if (tags.isEmpty()) {
      found.addAll(Collections.min(results, Comparator.comparingLong(CombinationRules::faults)));
    }
  }

  private static long faults(List<Violation> result) {
    return result.stream().filter(one -> FUNDAMENTAL.contains(one.keyword())).count();
  }

  private static void condition(Schema schema, JsonNode value, Place place, List<Violation> found) {
    Schema condition = schema.single.get("if");
    if (condition == null) {
      return;
    }
    String branch = Interpreter.holds(condition, value) ? "then" : "else";
    Schema chosen = schema.single.get(branch);
    if (chosen != null) {
      Interpreter.interpret(chosen, value, place.inSchema(branch), found);
    }
  }
}
