import com.example.orders.models.Order;
import com.example.orders.runtime.payload.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The generated predicate and the peer's, each on the payload as its own reader gives it. Both
 * assert formats.
 */
public final class Predicates {
  private static boolean holds = true;

  private Predicates() {}

  /** Measures. */
  public static void main(String[] args) throws IOException {
    String text = Files.readString(Path.of("order.json"));
    JsonNode mine = Json.read(text);
    JsonNode other = JsonMapper.builder().build().readTree(text);
    Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(Files.readString(Path.of("schema.json")));
    schema.initializeValidators();
    InTurn.print(20_000, () -> holds &= Order.CODEC.is(mine), () -> holds &= accepts(schema, other));
    if (!holds || Order.CODEC.is(Json.read("{}")) || accepts(schema, Json.read("{}")))
      throw new IllegalStateException("the payload is judged wrongly");
  }

  private static boolean accepts(Schema schema, JsonNode value) {
    return schema.validate(value, OutputFormat.BOOLEAN,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }
}
