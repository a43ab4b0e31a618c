import com.example.cases.models.Any;
import com.example.cases.models.Tree;
import com.example.cases.runtime.payload.PayloadException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;

/**
 * Says what becomes of values that are nested so many times: refused by the exceptions of the
 * runtime, and by no others.
 */
final class Main {
  public static void main(String[] args) {
    for (String argument : args) {
      int levels = Integer.parseInt(argument);
      String wrong = nested(levels, "{\"v\":\"x\"}");
      String list = "{\"list\":" + "[".repeat(levels) + "1" + "]".repeat(levels) + "}";
      System.out.println(argument + " " + !isTaken(() -> Tree.CODEC.parse(wrong)) + " "
          + !isTaken(() -> Tree.CODEC.parse(list)) + " "
          + isRefused(tree(levels, JsonNodeFactory.instance.textNode("x"))));
      // What is read or not, and written or not, depends on the stack.
      isTaken(() -> Tree.CODEC.stringify(Tree.CODEC.parse(nested(levels, "{\"v\":1}"))));
      JsonNode right = tree(levels, JsonNodeFactory.instance.numberNode(1));
      isTaken(() -> Tree.CODEC.stringify(Tree.CODEC.decode(right)));
      isTaken(() -> Any.CODEC.stringify(Any.CODEC.parse("{\"x\":" + list + "}")));
      isTaken(() -> Any.CODEC.stringify(Any.CODEC.decode(right)));
    }
    Tree tree = new Tree(1L, null, null, Map.of());
    for (int level = 0; level < 100_000; level++) {
      tree = new Tree(1L, tree, null, Map.of());
    }
    Tree deep = tree;
    System.out.println(!isTaken(() -> Tree.CODEC.stringify(deep)));
  }

  private static String nested(int levels, String inner) {
    return "{\"next\":".repeat(levels) + inner + "}".repeat(levels);
  }

  private static JsonNode tree(int levels, JsonNode inner) {
    JsonNode tree = JsonNodeFactory.instance.objectNode().set("v", inner);
    for (int level = 0; level < levels; level++) {
      tree = JsonNodeFactory.instance.objectNode().set("next", tree);
    }
    return tree;
  }

  private static boolean isTaken(Runnable call) {
    try {
      call.run();
      return true;
    } catch (PayloadException refused) {
      return false;
    }
  }

  /** Whether the codec is of one mind of a value, without an error. */
  private static boolean isRefused(JsonNode value) {
    return !Tree.CODEC.is(value) && !Tree.CODEC.validate(value).isEmpty()
        && !isTaken(() -> Tree.CODEC.decode(value));
  }
}
