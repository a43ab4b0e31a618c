import asyncwright.invalid.payload.Check;
import asyncwright.invalid.payload.Codec;
import asyncwright.invalid.payload.Copy;
import asyncwright.invalid.payload.DateTime;
import asyncwright.invalid.payload.Decode;
import asyncwright.invalid.payload.DecodeException;
import asyncwright.invalid.payload.Encode;
import asyncwright.invalid.payload.Formats;
import asyncwright.invalid.payload.FullTime;
import asyncwright.invalid.payload.Interpreter;
import asyncwright.invalid.payload.IsoDuration;
import asyncwright.invalid.payload.Json;
import asyncwright.invalid.payload.NumberRangeException;
import asyncwright.invalid.payload.PayloadException;
import asyncwright.invalid.payload.Presence;
import asyncwright.invalid.payload.Schema;
import asyncwright.invalid.payload.Uuid;
import asyncwright.invalid.payload.ValidationException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Tests of the payload runtime, as given and wanted; prints what is not as wanted. */
public final class PayloadTest {
  private static int passed = 0;
  private static int failed = 0;

  public static void main(String[] args) {
    json();
    numbers();
    comparisons();
    presence();
    copies();
    texts();
    formats();
    codec();
    violations();
    System.out.println(passed + " passed, " + failed + " failed");
    if (failed > 0)
      System.exit(1);
  }

  private static void json() {
    for (String text : List.of("1.0", "0.00", "123456789012345678901234567890", "0.10",
             "{\"b\":1,\"a\":[null,true]}", "\"\\ud800\"", "\"é\\\"\""))
      is("keeps " + text, text.toLowerCase(), Json.write(Json.read(text)).toLowerCase());
    is("reads UTF-8", "é", Json.read("\"é\"".getBytes(StandardCharsets.UTF_8)).textValue());
    is("a number keeps its exponent", "1E+400", Json.write(Json.read("1e400")));
    for (String text : List.of("", " ", "{", "[1] 2", "NaN", "01", "{'a':1}"))
      fails("refuses " + text, DecodeException.class, () -> Json.read(text));
    fails("refuses what is not UTF-8", DecodeException.class,
        () -> Json.read(new byte[] {'"', (byte) 0xff, '"'}));
    fails("refuses unreasonable exponents", NumberRangeException.class, () -> Json.read("1e99999"));
    for (String text : List.of("1e2147483648", "[-1E-2147483649]", "1e99999999999999999999")) {
      fails("refuses " + text, NumberRangeException.class, () -> Json.read(text));
    }
    fails(
        "refuses unreasonable numbers", DecodeException.class, () -> Json.read("1".repeat(20_000)));
  }

  private static void numbers() {
    is("1.0 is a long", 1L, Decode.int64(Json.read("1.0")));
    is("1e3 is a long", 1000L, Decode.int64(Json.read("1e3")));
    is("the largest long", Long.MAX_VALUE, Decode.int64(Json.read("9223372036854775807")));
    fails("beyond long", NumberRangeException.class,
        () -> Decode.int64(Json.read("9223372036854775808")));
    fails("beyond double", NumberRangeException.class, () -> Decode.float64(Json.read("1e400")));
    fails("below double", NumberRangeException.class, () -> Decode.float64(Json.read("1e-400")));
    is("a decimal keeps its zeros", new BigDecimal("1.50"), Decode.decimal(Json.read("1.50")));
    is("whole doubles are written as such", "5", Json.write(Encode.float64(5.0)));
    for (String digits : List.of("2E+23", "8.41E+21", "5E-324", "1.5E-323", "0.00001", "0.1", "0.25",
             "1.7976931348623157E+308", "9007199254740994"))
      is("a double has its shortest digits", digits,
          Json.write(Encode.float64(Double.parseDouble(digits))));
    is("minus zero stays", "-0.0", Json.write(Encode.float64(-0.0)));
    fails("JSON has no infinity", ValidationException.class,
        () -> Encode.float64(Double.POSITIVE_INFINITY));
  }

  private static void comparisons() {
    is("1 is 1.0", true, equal("1", "1.0"));
    is("1 is not true", false, equal("1", "true"));
    is("\"1\" is not 1", false, equal("\"1\"", "1"));
    is("members in any order", true, equal("{\"a\":1,\"b\":[{}]}", "{\"b\":[{}],\"a\":1.0}"));
    is("a member more", false, equal("{\"a\":null}", "{\"b\":null}"));
    is("unique", true, Check.isUnique(Json.read("[1,\"1\",true,[1],{\"a\":1}]")));
    is("not unique", false, Check.isUnique(Json.read("[{\"a\":1,\"b\":2},{\"b\":2,\"a\":1.0}]")));
    is("0.07 is a multiple of 0.01", true,
        Check.isMultipleOf(Json.read("0.07"), new BigDecimal("0.01")));
    is("1e4000 is a multiple of 3", false,
        Check.isMultipleOf(Json.read("1e4000"), new BigDecimal("3")));
    is("0.075 is none of 0.01", false,
        Check.isMultipleOf(Json.read("0.075"), new BigDecimal("0.01")));
    is("1e2 is an integer", true, Check.isInteger(Json.read("1e2")));
    is("1.5 is none", false, Check.isInteger(Json.read("1.5")));
    is("a pair of surrogates counts once", 1, Check.lengthOf(Json.read("\"\\ud83d\\ude00\"")));
    is("beyond long is greater", 1, Check.compare(Json.read("1e30"), Long.MAX_VALUE));
  }

  private static boolean equal(String left, String right) {
    return Check.isEqual(Json.read(left), Json.read(right));
  }

  private static void presence() {
    JsonNode json = Json.read("{\"a\":null,\"b\":\"x\"}");
    is("null", new Presence.Null<String>(),
        Decode.presence(json, "a", Decode.orNull(Decode::text)));
    is("value", new Presence.Value<>("x"), Decode.presence(json, "b", Decode.orNull(Decode::text)));
    is("absent", new Presence.Absent<String>(),
        Decode.presence(json, "c", Decode.orNull(Decode::text)));
    is("absent is not present", false, Presence.absent().isPresent());
    is("null is present", true, Presence.of(null).isPresent());
    is("orNull", "x", Presence.of("x").orNull());
    is("toOptional", true, Presence.of(null).toOptional().isEmpty());
  }

  private static void copies() {
    List<String> given = Arrays.asList("a", null);
    List<String> copy = Copy.list(given);
    given.set(0, "b");
    is("a copy", Arrays.asList("a", null), copy);
    fails("cannot be changed", UnsupportedOperationException.class, () -> copy.set(0, "c"));
    fails("a member with a field", IllegalArgumentException.class,
        () -> Copy.rest(Map.of("id", 1), Set.of("id")));
    fails("a gap", IllegalArgumentException.class, () -> Copy.requireNoGap(true, false, true));
    Copy.requireNoGap(true, true, false);
  }

  private static void texts() {
    is("date-time", "2024-02-29T12:00Z",
        new DateTime("2024-02-29t12:00:00z").toOffsetDateTime().toString());
    fails("leap second", DateTimeException.class,
        () -> new DateTime("1990-12-31T23:59:60Z").toOffsetDateTime());
    fails(
        "no date-time", IllegalArgumentException.class, () -> new DateTime("2023-02-29T12:00:00Z"));
    is("time", "12:00+01:00", new FullTime("12:00:00+01:00").toOffsetTime().toString());
    is("duration", 36L, new IsoDuration("PT36H").toDuration().toHours());
    is("UUID keeps its case", "2EB8AA08-AA98-11EA-B4AA-73B441D16380",
        new Uuid("2EB8AA08-AA98-11EA-B4AA-73B441D16380").text());
    is("UUID", new UUID(0, 1), Uuid.of(new UUID(0, 1)).toUuid());
  }

  private static void formats() {
    Map<String, List<String>> good = Map.of("ipv4", List.of("127.0.0.1"), "ipv6",
        List.of("::1", "1::2:3", "::ffff:1.2.3.4"), "uri", List.of("http://a@b:1/c?d#e", "urn:x:y"),
        "uri-reference", List.of("", "/a", "//b"), "email", List.of("a.b@c.d", "\"a b\"@c"),
        "hostname", List.of("a-b.c"), "json-pointer", List.of("", "/a~0b"), "relative-json-pointer",
        List.of("0#", "1/a"));
    Map<String, List<String>> bad = Map.of("ipv4", List.of("256.0.0.1", "1.2.3"), "ipv6",
        List.of(":::", "1:2"), "uri", List.of("a", "http://[::1", "a b:c"), "uri-reference",
        List.of("http://[x"), "email", List.of("a@", "a b@c"), "hostname", List.of("-a", "a_b"),
        "json-pointer", List.of("a", "/~2"), "relative-json-pointer", List.of("01", "/a"));
    good.forEach(
        (format, all) -> all.forEach(text -> is(format + " " + text, true, has(format, text))));
    bad.forEach(
        (format,
            all) -> all.forEach(text -> is("no " + format + " " + text, false, has(format, text))));
    is("unknown formats", true, has("colour", "x"));
    is("int32", false, Formats.hasFormat("int32", Json.read("2147483648")));
  }

  private static boolean has(String format, String text) {
    return Formats.hasFormat(format, Encode.text(text));
  }

  private static void codec() {
    Codec<String> codec = new Codec<>("Name",
        value
        -> value.isTextual(),
        () -> Schema.at("/name").types("string"), Decode::text, Encode::text);
    is("parses", "a", codec.parse("\"a\""));
    is("stringifies", "\"a\"", codec.stringify("a"));
    is("finds nothing", List.of(), codec.validate(Json.read("\"a\"")));
    try {
      codec.parse("1");
      is("refuses", true, false);
    } catch (PayloadException fault) {
      is("says what is wrong", "Name is not valid: the whole must be string", fault.getMessage());
      is("says where", "/name/type", fault.violations().get(0).schema());
      is("says so from elsewhere", fault.violations(), serialized(fault).violations());
    }
  }

  private static PayloadException serialized(PayloadException fault) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(fault);
      }
      return (PayloadException) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))
          .readObject();
    } catch (IOException | ClassNotFoundException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static void violations() {
    Schema order =
        Schema.of()
            .types("object")
            .required("id")
            .properties(Schema.member("id", Schema.of().pattern("^a", Pattern.compile("^a"))))
            .with("additionalProperties", Schema.of(false));
    found("a required member", order, "{}", " /required must have member \"id\"");
    found("a pattern", order, "{\"id\":\"b\"}", "/id /properties/id/pattern must match ^a");
    found("another member", order, "{\"id\":\"a\",\"x/y\":1}",
        "/x~1y /additionalProperties is not allowed");
    Schema choice =
        Schema.of().oneOf(Schema.of().types("string"), Schema.of().types("integer").minimum("5"));
    found("the nearest alternative", choice, "3", " /oneOf must match one of the alternatives",
        " /oneOf/1/minimum must be at least 5");
    found("no alternative too many", Schema.of().oneOf(Schema.of(), Schema.of(true)), "1",
        " /oneOf must match one alternative, not 2");
    found("items", Schema.of().with("items", Schema.of().constant(Json.constant("1"))), "[1,2]",
        "/1 /items/const must be 1");
    found("links", Schema.ref(() -> Schema.at("/there").format("date")), "\"x\"",
        " /there/format must be a date");
    found("what is left",
        Schema.of()
            .allOf(Schema.of().prefixItems(Schema.of()))
            .with("unevaluatedItems", Schema.of(false)),
        "[1,2]", "/1 /unevaluatedItems is not allowed");
  }

  private static void found(String what, Schema schema, String json, String... wanted) {
    List<String> shown = Interpreter.violations(schema, Json.read(json))
                             .stream()
                             .map(one -> one.instance() + " " + one.schema() + " " + one.message())
                             .toList();
    is(what, List.of(wanted), shown);
  }

  private static void is(String what, Object wanted, Object given) {
    if (Objects.equals(wanted, given)) {
      passed++;
      return;
    }
    failed++;
    System.out.println(what + ": wanted " + wanted + ", was " + given);
  }

  private static void fails(String what, Class<?> wanted, Runnable action) {
    try {
      action.run();
      is(what, wanted, "nothing");
    } catch (RuntimeException fault) {
      is(what, wanted, wanted.isInstance(fault) ? wanted : fault);
    }
  }
}
