package asyncwright.invalid.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which of several alternatives a value means. */
final class Meant {
  private Meant() {}

  /**
   * The alternative that a value names: by a member for which each alternative of objects lists
   * values, the only one that lists its own. -1 where there is no such member.
   */
  static int indexOf(List<Schema> schemas, JsonNode value) {
    List<List<Schema>> alternatives = schemas.stream().map(Meant::conjunction).toList();
    for (String key : keys(alternatives)) {
      if (!value.has(key)) {
        continue;
      }
      int index = onlyOne(alternatives, key, value.get(key));
      if (index >= 0) {
        return index;
      }
    }
    return -1;
  }

  private static int onlyOne(List<List<Schema>> alternatives, String key, JsonNode value) {
    int found = -1;
    for (int index = 0; index < alternatives.size(); index++) {
      if (!isOfObjects(alternatives.get(index))) {
        continue;
      }
      Predicate<JsonNode> isListed = listed(alternatives.get(index), key);
      if (isListed == null) {
        return -1;
      }
      if (!isListed.test(value)) {
        continue;
      }
      if (found >= 0) {
        return -1;
      }
      found = index;
    }
    return found;
  }

  /** A schema and all that must hold with it. */
  private static List<Schema> conjunction(Schema schema) {
    List<Schema> parts = new ArrayList<>(List.of(schema));
    if (schema.ref != null) {
      parts.addAll(conjunction(schema.ref.get()));
    }
    for (Schema part : schema.allOf) {
      parts.addAll(conjunction(part));
    }
    return parts;
  }

  private static boolean isOfObjects(List<Schema> parts) {
    return parts.stream().allMatch(
        part -> part.verdict == null && (part.types == null || part.types.contains("object")));
  }

  /**
   * Those of the first alternative of objects: a member that tells them apart is in all of them.
   */
  private static Set<String> keys(List<List<Schema>> alternatives) {
    Set<String> keys = new LinkedHashSet<>();
    alternatives.stream()
        .filter(Meant::isOfObjects)
        .findFirst()
        .ifPresent(parts -> parts.forEach(part -> keys.addAll(part.properties.keySet())));
    return keys;
  }

  /**
   * Whether a member is one of the values that the schema lists for it; null where it lists none.
   */
  private static @Nullable Predicate<JsonNode> listed(List<Schema> parts, String key) {
    for (Schema part : parts) {
      Schema member = part.properties.get(key);
      for (Schema one : member == null ? List.<Schema>of() : conjunction(member)) {
        JsonNode constant = one.constant;
        JsonNode values = one.values;
        if (constant != null) {
          return value -> Check.isEqual(constant, value);
        }
        if (values != null) {
          return value -> Check.isAnyOf(value, values);
        }
      }
    }
    return null;
  }
}
