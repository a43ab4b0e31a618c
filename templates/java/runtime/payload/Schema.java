package asyncwright.invalid.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A schema as data, for the interpreter: keywords of JSON Schema 2020-12, with every {@code $ref}
 * already a link to its target. Made anew where a refusal is to be explained, and filled in by the
 * methods that are named like keywords.
 */
public final class Schema {
  /** A pattern as the document has it, and compiled. */
  record Expression(String source, Pattern pattern) {
  }

  /** A keyword whose value is a schema for members with keys that match. */
  record Matching(Expression expression, Schema schema) {
  }

  final @Nullable Boolean verdict;
  final @Nullable String at;
  @Nullable Supplier<Schema> ref;
  @Nullable List<String> types;
  @Nullable JsonNode constant;
  @Nullable JsonNode values;
  @Nullable BigDecimal minimum;
  @Nullable BigDecimal maximum;
  @Nullable BigDecimal exclusiveMinimum;
  @Nullable BigDecimal exclusiveMaximum;
  @Nullable BigDecimal multipleOf;
  final Map<String, Integer> counts = new LinkedHashMap<>();
  @Nullable Expression pattern;
  @Nullable String format;
  boolean uniqueItems;
  List<Schema> prefixItems = List.of();
  List<String> required = List.of();
  final Map<String, List<String>> dependentRequired = new LinkedHashMap<>();
  final Map<String, Schema> properties = new LinkedHashMap<>();
  final Map<String, Schema> dependentSchemas = new LinkedHashMap<>();
  List<Matching> patternProperties = List.of();
  final Map<String, Schema> single = new LinkedHashMap<>();
  List<Schema> allOf = List.of();
  List<Schema> anyOf = List.of();
  List<Schema> oneOf = List.of();

  private Schema(@Nullable Boolean verdict, @Nullable String at) {
    this.verdict = verdict;
    this.at = at;
  }

  /** A schema without a name. */
  public static Schema of() {
    return new Schema(null, null);
  }

  /** One of the boolean schemas: it accepts everything, or nothing. */
  public static Schema of(boolean verdict) {
    return new Schema(verdict, null);
  }

  /** A schema with a name of its own, which stands at a place of the document. */
  public static Schema at(String pointer) {
    return new Schema(null, pointer);
  }

  /** A schema that is a link to another one. */
  public static Schema ref(Supplier<Schema> target) {
    return of().link(target);
  }

  /** {@code $ref}, beside other keywords. */
  public Schema link(Supplier<Schema> target) {
    this.ref = target;
    return this;
  }

  /** {@code type}. */
  public Schema types(String... names) {
    this.types = List.of(names);
    return this;
  }

  /** {@code const}. */
  public Schema constant(JsonNode value) {
    this.constant = value;
    return this;
  }

  /** {@code enum}, as a list of JSON. */
  public Schema values(JsonNode list) {
    this.values = list;
    return this;
  }

  /** {@code minimum}. */
  public Schema minimum(String limit) {
    this.minimum = new BigDecimal(limit);
    return this;
  }

  /** {@code maximum}. */
  public Schema maximum(String limit) {
    this.maximum = new BigDecimal(limit);
    return this;
  }

  /** {@code exclusiveMinimum}. */
  public Schema exclusiveMinimum(String limit) {
    this.exclusiveMinimum = new BigDecimal(limit);
    return this;
  }

  /** {@code exclusiveMaximum}. */
  public Schema exclusiveMaximum(String limit) {
    this.exclusiveMaximum = new BigDecimal(limit);
    return this;
  }

  /** {@code multipleOf}. */
  public Schema multipleOf(String divisor) {
    this.multipleOf = new BigDecimal(divisor);
    return this;
  }

  /** A keyword that counts: {@code minLength}, {@code maxItems} and their like. */
  public Schema count(String keyword, int limit) {
    counts.put(keyword, limit);
    return this;
  }

  /** {@code pattern}, as the document has it and compiled. */
  public Schema pattern(String source, Pattern compiled) {
    this.pattern = new Expression(source, compiled);
    return this;
  }

  /** {@code format}, which is asserted. */
  public Schema format(String name) {
    this.format = name;
    return this;
  }

  /** {@code uniqueItems}. */
  public Schema uniqueItems() {
    this.uniqueItems = true;
    return this;
  }

  /** {@code prefixItems}. */
  public Schema prefixItems(Schema... items) {
    this.prefixItems = List.of(items);
    return this;
  }

  /** {@code required}. */
  public Schema required(String... keys) {
    this.required = List.of(keys);
    return this;
  }

  /** {@code dependentRequired}, for one key. */
  public Schema dependentRequired(String key, String... keys) {
    dependentRequired.put(key, List.of(keys));
    return this;
  }

  /** {@code properties}, for one key. */
  public Schema property(String key, Schema schema) {
    properties.put(key, schema);
    return this;
  }

  /** One of many {@code properties}. */
  public static Map.Entry<String, Schema> member(String key, Schema schema) {
    return Map.entry(key, schema);
  }

  /** {@code properties}, of which there are too many for a call each. */
  @SafeVarargs
  public final Schema properties(Map.Entry<String, Schema>... members) {
    for (Map.Entry<String, Schema> member : members) {
      properties.put(member.getKey(), member.getValue());
    }
    return this;
  }

  /** {@code dependentSchemas}, for one key. */
  public Schema dependentSchema(String key, Schema schema) {
    dependentSchemas.put(key, schema);
    return this;
  }

  /** {@code patternProperties}, for one more pattern. */
  public Schema matching(String source, Pattern compiled, Schema schema) {
    List<Matching> longer = new ArrayList<>(patternProperties);
    longer.add(new Matching(new Expression(source, compiled), schema));
    this.patternProperties = longer;
    return this;
  }

  /** A keyword with one schema: {@code items}, {@code not}, {@code if} and their like. */
  public Schema with(String keyword, Schema schema) {
    single.put(keyword, schema);
    return this;
  }

  /** {@code allOf}. */
  public Schema allOf(Schema... schemas) {
    this.allOf = List.of(schemas);
    return this;
  }

  /** {@code anyOf}. */
  public Schema anyOf(Schema... schemas) {
    this.anyOf = List.of(schemas);
    return this;
  }

  /** {@code oneOf}. */
  public Schema oneOf(Schema... schemas) {
    this.oneOf = List.of(schemas);
    return this;
  }
}
