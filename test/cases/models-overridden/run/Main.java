import com.example.cases.models.Order;
import com.example.cases.runtime.payload.DecodeException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads each argument, and prints what its members are held as, and what it is written as. */
final class Main {
  public static void main(String[] args) {
    for (String line : args) {
      try {
        Order order = Order.CODEC.parse(line);
        BigInteger count = order.counts() == null ? null : order.counts().get(0);
        BigDecimal rate = order.rates() == null ? null : order.rates().get("a");
        BigDecimal total = order.total().value();
        String status = order.status();
        System.out.println(said(count) + said(order.placed()) + said(rate) + said(status) + total);
        System.out.println(Order.CODEC.stringify(order));
      } catch (DecodeException refused) {
        var violation = refused.violations().get(0);
        System.out.println("refused: " + violation.instance() + " " + violation.message());
      }
    }
  }

  private static String said(Object value) {
    return (value == null ? "-" : value) + " ";
  }
}
