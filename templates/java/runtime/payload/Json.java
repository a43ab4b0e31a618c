package asyncwright.invalid.payload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads and writes JSON without loss: all digits of its numbers, and its members in their order.
 * Zero has no sign.
 */
public final class Json {
  /** Longer numbers are refused: to calculate with them would be too much work. */
  private static final int MOST_DIGITS = 10_000;

  private static final JsonMapper MAPPER =
      JsonMapper
          .builder(JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNumberLength(MOST_DIGITS).build())
                  .build())
          .nodeFactory(new ExactNumbers())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final ObjectWriter ESCAPING =
      MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

  private Json() {}

  /**
   * Reads JSON from text.
   *
   * @throws DecodeException when it is not JSON
   * @throws NumberRangeException when it has a number with an exponent beyond 4,096
   */
  public static JsonNode read(String text) {
    try {
      JsonNode value = MAPPER.readTree(text);
      if (value.isMissingNode()) {
        throw new DecodeException("not JSON: it is empty");
      }
      return value;
    } catch (JsonProcessingException cause) {
      throw new DecodeException("not JSON: " + cause.getOriginalMessage(), cause);
    } catch (NumberFormatException cause) {
      // Of BigDecimal, through Jackson.
      throw new NumberRangeException("a number whose exponent has more than 32 bits");
    }
  }

  /**
   * Reads JSON from UTF-8.
   *
   * @throws DecodeException when it is not JSON, or not UTF-8
   * @throws NumberRangeException when it has a number with an exponent beyond 4,096
   */
  public static JsonNode read(byte[] utf8) {
    try {
      return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException cause) {
      throw new DecodeException("not JSON: it is not UTF-8", cause);
    }
  }

  /** A constant, in as many parts as the compiler needs it in. */
  public static JsonNode constant(String... parts) {
    return read(String.join("", parts));
  }

  /**
   * Writes JSON on one line. Half of a surrogate pair is escaped, so that no encoding can lose it.
   *
   * @throws ValidationException when it is nested deeper than Jackson reads
   */
  public static String write(JsonNode value) {
    try {
      String text = MAPPER.writeValueAsString(value);
      return hasHalf(text) ? ESCAPING.writeValueAsString(value) : text;
    } catch (StreamConstraintsException cause) {
      throw new ValidationException("not JSON that can be written: " + cause.getOriginalMessage());
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("a tree of JSON is always written", cause);
    }
  }

  /** Whether a text has one half of a surrogate pair without the other. */
  private static boolean hasHalf(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (!Character.isSurrogate(text.charAt(at))) {
        continue;
      }
      if (at + 1 == text.length()
          || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
        return true;
      }
      at++;
    }
    return false;
  }

  /** Keeps decimals as they are written. */
  private static final class ExactNumbers extends JsonNodeFactory {
    private static final long serialVersionUID = 1L;
    private static final int FURTHEST_EXPONENT = 4096;

    ExactNumbers() {
      super(true);
    }

    @Override
    public ValueNode numberNode(BigDecimal value) {
      if (Math.abs((long) value.scale()) > FURTHEST_EXPONENT + (long) value.precision()) {
        throw new NumberRangeException(value.toString());
      }
      return super.numberNode(value);
    }
  }
}
