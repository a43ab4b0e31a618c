// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Codec;
import com.example.cases.runtime.payload.Copy;
import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema /channels/cases/messages/order/payload of asyncapi.yaml. */
public record Order(Map<String, Double> prices, @Nullable Map<String, Map<String, String>> nested,
    Map<String, JsonNode> additionalProperties) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Order> CODEC = new Codec<>(
      "Order", OrderChecks::isOrder, OrderChecks::orderSchema, Order::fromJson, Order::toJson);

  private static final Set<String> MEMBERS = Set.of("prices", "nested");

  /** Copies lists and maps, and refuses null where a member is required. */
  public Order {
    prices = Copy.map(prices);
    nested = Copy.optionalMap(nested);
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Makes a value of JSON that has been checked. */
  public static Order fromJson(JsonNode json) {
    return new Order(Decode.required(json, "prices", Decode.map(Decode::float64)),
        Decode.optional(json, "nested", Decode.map(Decode.map(Decode::text))),
        Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.optional(json, "nested", this.nested, Encode.map(Encode.map(Encode::text)));
    Encode.required(json, "prices", this.prices, Encode.map(Encode::float64));
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
    builder.prices = this.prices;
    builder.nested = this.nested;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link Order}. */
  public static final class Builder {
    private @Nullable Map<String, Double> prices;
    private @Nullable Map<String, Map<String, String>> nested;
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    public Builder prices(Map<String, Double> prices) {
      this.prices = prices;
      return this;
    }

    public Builder nested(@Nullable Map<String, Map<String, String>> nested) {
      this.nested = nested;
      return this;
    }

    /** Members that the document does not describe. */
    public Builder additionalProperties(Map<String, JsonNode> additionalProperties) {
      this.additionalProperties = additionalProperties;
      return this;
    }

    /**
     * Makes the value.
     *
     * @throws NullPointerException if a required member is missing
     */
    public Order build() {
      return new Order(
          Objects.requireNonNull(this.prices, "prices"), this.nested, this.additionalProperties);
    }
  }
}
