package asyncwright.invalid.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of several alternatives a value means. */
final class Meant {
  private Meant() {}

  /**
   * The alternative that a value names: by a member for which each alternative of objects lists
   * values, the only one that lists its own. -1 where there is no such member.
   */
  static int indexOf(List<Schema> schemas, JsonNode value) {
    for (Listed member : listedMembers(schemas, value)) {
      List<Integer> fitting = member.lists.entrySet()
                                  .stream()
                                  .filter(entry -> Check.isAnyOf(member.own, entry.getValue()))
                                  .map(Map.Entry::getKey)
                                  .toList();
      if (fitting.size() == 1) {
        return fitting.get(0);
      }
    }
    return -1;
  }

  /** A member whose values tell alternatives apart, and all that it may be. */
  record Tag(String key, JsonNode values) {
  }

  /**
   * The tags by which a value names none of the alternatives: each alternative of objects lists
   * other values for it, and none its own.
   */
  static List<Tag> strangeTags(List<Schema> schemas, JsonNode value) {
    List<Tag> found = new ArrayList<>();
    for (Listed member : listedMembers(schemas, value)) {
      ArrayNode values = JsonNodeFactory.instance.arrayNode();
      member.lists.values().forEach(list -> list.forEach(values::add));
      boolean isTag = member.lists.size() > 1 && Check.isUnique(values);
      if (isTag && !Check.isAnyOf(member.own, values)) {
        found.add(new Tag(member.key, values));
      }
    }
    return found;
  }

  /**
   * A member: its key, what the value has there, and what each alternative of objects lists, by its
   * index.
   */
  private record Listed(String key, JsonNode own, Map<Integer, JsonNode> lists) {
  }

  /** The members of a value for which each alternative of objects lists values. */
  private static List<Listed> listedMembers(List<Schema> schemas, JsonNode value) {
    List<List<Schema>> alternatives = schemas.stream().map(Meant::conjunction).toList();
    List<Listed> found = new ArrayList<>();
    for (String key : keys(alternatives)) {
      Map<Integer, JsonNode> lists = lists(alternatives, key);
      if (value.has(key) && lists != null) {
        found.add(new Listed(key, value.get(key), lists));
      }
    }
    return found;
  }

  /** Null where an alternative of objects lists nothing. */
  private static @Nullable Map<Integer, JsonNode> lists(
      List<List<Schema>> alternatives, String key) {
    Map<Integer, JsonNode> found = new LinkedHashMap<>();
    for (int index = 0; index < alternatives.size(); index++) {
      if (!isOfObjects(alternatives.get(index))) {
        continue;
      }
      JsonNode listed = listed(alternatives.get(index), key);
      if (listed == null) {
        return null;
      }
      found.put(index, listed);
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

  /** All that a member may be, where the schema lists it; else null. */
  private static @Nullable JsonNode listed(List<Schema> parts, String key) {
    for (Schema part : parts) {
      Schema member = part.properties.get(key);
      for (Schema one : member == null ? List.<Schema>of() : conjunction(member)) {
        if (one.constant != null) {
          return JsonNodeFactory.instance.arrayNode().add(one.constant);
        }
        if (one.values != null) {
          return one.values;
        }
      }
    }
    return null;
  }
}
