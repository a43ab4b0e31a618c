import com.example.cases.models.Order;
import com.example.cases.runtime.payload.DecodeException;

/** Says why each argument is refused. */
final class Main {
  public static void main(String[] args) {
    for (String line : args) {
      try {
        System.out.println(Order.CODEC.parse(line));
      } catch (DecodeException refused) {
        System.out.println(refused.getMessage());
      }
    }
  }
}
