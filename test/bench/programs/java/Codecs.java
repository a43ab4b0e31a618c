import com.example.orders.models.Order;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The generated type, which checks what it reads and writes, and records by hand, which do not: from
 * the payload's bytes to a value, and back.
 */
public final class Codecs {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Codecs() {}

  /** Measures. */
  public static void main(String[] args) throws IOException {
    byte[] text = Files.readAllBytes(Path.of("order.json"));
    if (!isKept(text, ours(text)) || !isKept(text, theirs(text)))
      throw new IllegalStateException("the payload is not what it was");
    InTurn.print(5_000, () -> ours(text), () -> theirs(text));
  }

  private static byte[] ours(byte[] text) {
    return Order.CODEC.toBytes(Order.CODEC.parse(text));
  }

  private static byte[] theirs(byte[] text) {
    try {
      return MAPPER.writeValueAsBytes(MAPPER.readValue(text, ByHand.class));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static boolean isKept(byte[] before, byte[] after) throws IOException {
    return MAPPER.readTree(before).equals(MAPPER.readTree(after));
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ByHand(String id, String placedAt, State state, Customer customer, List<Line> lines,
      Payment payment, double total, Map<String, String> notes) {}

  enum State { placed, paid, sent, returned }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Customer(String name, String email, String phone, Address address) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Address(String street, String city, String zip, String country) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(String article, int quantity, double price, List<String> tags) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Transfer.class, name = "transfer"),
    @JsonSubTypes.Type(value = Card.class, name = "card")
  })
  sealed interface Payment permits Transfer, Card {}

  record Transfer(String iban) implements Payment {}

  record Card(String last4) implements Payment {}
}
