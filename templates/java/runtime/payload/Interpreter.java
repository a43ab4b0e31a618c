package asyncwright.invalid.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Explains a refusal: walks a schema that is data, and says all that is wrong. Slower than a
 * predicate.
 */
public final class Interpreter {
  /**
   * What is said of a value whose check takes more stack than there is: whoever sends nests values
   * as deep as they like, and patterns need more of it for longer texts.
   */
  static final Violation TOO_DEEP =
      new Violation("", "", "", "is nested too deep, or too long, to be checked");

  private Interpreter() {}

  /** All violations of a schema by a value, in the order of the value. */
  public static List<Violation> violations(Schema schema, JsonNode value) {
    try {
      return found(schema, value);
    } catch (StackOverflowError overflow) {
      return List.of(TOO_DEEP);
    }
  }

  /** Whether a value satisfies a schema. */
  static boolean holds(Schema schema, JsonNode value) {
    return found(schema, value).isEmpty();
  }

  private static List<Violation> found(Schema schema, JsonNode value) {
    List<Violation> found = new ArrayList<>();
    interpret(schema, value, new Place("", ""), found);
    return List.copyOf(found);
  }

  static void interpret(Schema schema, JsonNode value, Place place, List<Violation> found) {
    if (schema.verdict != null) {
      if (!schema.verdict) {
        found.add(new Violation(place.instance(), place.schema(), "false", "is not allowed"));
      }
      return;
    }
    Place here = schema.at == null ? place : new Place(place.instance(), schema.at);
    if (schema.ref != null) {
      interpret(schema.ref.get(), value, here.inSchema("$ref"), found);
    }
    ScalarRules.apply(schema, value, here, found);
    if (value.isArray()) {
      ArrayRules.apply(schema, value, here, found);
    }
    if (value.isObject()) {
      ObjectRules.apply(schema, value, here, found);
    }
    CombinationRules.apply(schema, value, here, found);
    UnevaluatedRules.apply(schema, value, here, found);
  }
}
