// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Codec;
import com.example.cases.runtime.payload.Copy;
import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * *&#47; globalThis.hacked = true; &#47;* &#64;ts-nocheck
 *
 * @param starSlashSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceSlashSlash
 *     `${globalThis.hacked = true}`
 *     *&#47; globalThis.hacked = true
 */
public record Order(
    @Nullable String starSlashSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceSlashSlash,
    @Nullable String quoteSemicolonSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceQuote,
    Map<String, JsonNode> additionalProperties) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Order> CODEC = new Codec<>(
      "Order", OrderChecks::isOrder, OrderChecks::orderSchema, Order::fromJson, Order::toJson);

  private static final Set<String> MEMBERS =
      Set.of("*/ globalThis.hacked = true; //", "'; globalThis.hacked = true; '");

  /** Copies lists and maps. */
  public Order {
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Makes a value of JSON that has been checked. */
  public static Order fromJson(JsonNode json) {
    return new Order(Decode.optional(json, "*/ globalThis.hacked = true; //", Decode::text),
        Decode.optional(json, "'; globalThis.hacked = true; '", Decode::text),
        Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.optional(json, "'; globalThis.hacked = true; '",
        this.quoteSemicolonSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceQuote,
        Encode::text);
    Encode.optional(json, "*/ globalThis.hacked = true; //",
        this.starSlashSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceSlashSlash,
        Encode::text);
    Encode.rest(json, this.additionalProperties, Encode::any);
    return json;
  }

  /** A new builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with all that this value has. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.starSlashSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceSlashSlash =
        this.starSlashSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceSlashSlash;
    builder.quoteSemicolonSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceQuote =
        this.quoteSemicolonSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceQuote;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link Order}. */
  public static final class Builder {
    private @Nullable String
        starSlashSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceSlashSlash;
    private @Nullable String
        quoteSemicolonSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceQuote;
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    /**
     * `${globalThis.hacked = true}`
     * *&#47; globalThis.hacked = true
     */
    public Builder starSlashSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceSlashSlash(
        @Nullable String
            starSlashSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceSlashSlash) {
      this.starSlashSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceSlashSlash =
          starSlashSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceSlashSlash;
      return this;
    }

    public Builder quoteSemicolonSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceQuote(
        @Nullable String
            quoteSemicolonSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceQuote) {
      this.quoteSemicolonSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceQuote =
          quoteSemicolonSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceQuote;
      return this;
    }

    /** Members that the document does not describe. */
    public Builder additionalProperties(Map<String, JsonNode> additionalProperties) {
      this.additionalProperties = additionalProperties;
      return this;
    }

    /** Makes the value. */
    public Order build() {
      return new Order(
          this.starSlashSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceSlashSlash,
          this.quoteSemicolonSpaceGlobalThisDotHackedSpaceEqualsSpaceTrueSemicolonSpaceQuote,
          this.additionalProperties);
    }
  }
}
