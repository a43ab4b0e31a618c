package asyncwright.invalid.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The keywords about arrays. */
final class ArrayRules {
  private ArrayRules() {}

  static void apply(Schema schema, JsonNode items, Place place, List<Violation> found) {
    sizes(schema, items, place, found);
    elements(schema, items, place, found);
    contained(schema, items, place, found);
  }

  private static void sizes(Schema schema, JsonNode items, Place place, List<Violation> found) {
    Integer least = schema.counts.get("minItems");
    Integer most = schema.counts.get("maxItems");
    if (least != null && items.size() < least) {
      found.add(place.violation("minItems", "must have at least " + least + " items"));
    }
    if (most != null && items.size() > most) {
      found.add(place.violation("maxItems", "must have at most " + most + " items"));
    }
    if (schema.uniqueItems && !Check.isUnique(items)) {
      found.add(place.violation("uniqueItems", "must not have equal items"));
    }
  }

  private static void elements(Schema schema, JsonNode items, Place place, List<Violation> found) {
    List<Schema> prefix = schema.prefixItems;
    Schema rest = schema.single.get("items");
    for (int index = 0; index < items.size(); index++) {
      JsonNode item = items.path(index);
      if (index < prefix.size()) {
        Interpreter.interpret(
            prefix.get(index), item, place.inValue(index, "prefixItems", index), found);
      } else if (rest != null) {
        Interpreter.interpret(rest, item, place.inValue(index, "items"), found);
      }
    }
  }

  private static void contained(Schema schema, JsonNode items, Place place, List<Violation> found) {
    Schema contains = schema.single.get("contains");
    if (contains == null) {
      return;
    }
    int count = Check.countItems(items, item -> Interpreter.holds(contains, item));
    int least = schema.counts.getOrDefault("minContains", 1);
    int most = schema.counts.getOrDefault("maxContains", Integer.MAX_VALUE);
    String keyword = schema.counts.containsKey("minContains") ? "minContains" : "contains";
    if (count < least) {
      found.add(place.violation(keyword, "must contain at least " + least + " matching items"));
    } else if (count > most) {
      found.add(place.violation("maxContains", "must contain at most " + most + " matching items"));
    }
  }
}
