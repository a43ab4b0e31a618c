import com.example.cases.models.Order;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reads each argument as an order and prints what is meant by what it leaves out. */
final class Main {
  public static void main(String[] args) {
    for (String line : args) {
      Order order = Order.CODEC.parse(line);
      List<JsonNode> values = List.of(
          order.levelOrDefault().toJson(), order.largeOrDefault().toJson(),
          order.rateOrDefault().toJson(), order.modeOrDefault().toJson(),
          order.kindOrDefault().toJson(), order.priorityOrDefault().toJson(),
          order.stateOrDefault().toJson(), order.otherOrDefault().toJson(),
          order.codeOrDefault().toJson(), order.weightOrDefault().toJson());
      values.forEach(value -> System.out.print(value + " "));
      System.out.println(Order.CODEC.stringify(order));
    }
  }
}
