package asyncwright.invalid.payload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies that nobody can change, for values that are made once. Unlike those of {@code List}, they
 * may hold nulls.
 */
public final class Copy {
  private Copy() {}

  /** A list. */
  public static <T extends @Nullable Object> List<T> list(List<T> values) {
    return Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** A list, or null. */
  public static <T extends @Nullable Object> @Nullable List<T> optionalList(
      @Nullable List<T> values) {
    return values == null ? null : list(values);
  }

  /** A map, in its order. */
  public static <T extends @Nullable Object> Map<String, T> map(Map<String, T> members) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** A map, in its order, or null. */
  public static <T extends @Nullable Object> @Nullable Map<String, T> optionalMap(
      @Nullable Map<String, T> members) {
    return members == null ? null : map(members);
  }

  /**
   * Members beyond those that an object has fields for.
   *
   * @throws IllegalArgumentException when one of them has a field
   */
  public static <T extends @Nullable Object> Map<String, T> rest(
      Map<String, T> members, Set<String> known) {
    for (String key : members.keySet()) {
      if (known.contains(key)) {
        throw new IllegalArgumentException("\"" + key + "\" has a field of its own");
      }
    }
    return map(members);
  }

  /**
   * That no item of a tuple follows a missing one.
   *
   * @throws IllegalArgumentException when one does
   */
  public static void requireNoGap(boolean... present) {
    for (int index = 1; index < present.length; index++) {
      if (present[index] && !present[index - 1]) {
        throw new IllegalArgumentException("item " + (index + 1) + " follows a missing one");
      }
    }
  }
}
