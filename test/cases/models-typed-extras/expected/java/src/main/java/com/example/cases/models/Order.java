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
public record
    Order(String currency, @Nullable Long count, Map<String, Double> additionalProperties) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Order> CODEC = new Codec<>(
      "Order", OrderChecks::isOrder, OrderChecks::orderSchema, Order::fromJson, Order::toJson);

  private static final Set<String> MEMBERS = Set.of("currency", "count");

  /** Copies lists and maps, and refuses null where a member is required. */
  public Order {
    Objects.requireNonNull(currency, "currency");
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Makes a value of JSON that has been checked. */
  public static Order fromJson(JsonNode json) {
    return new Order(Decode.required(json, "currency", Decode::text),
        Decode.optional(json, "count", Decode::int64), Decode.rest(json, MEMBERS, Decode::float64));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.optional(json, "count", this.count, Encode::int64);
    Encode.required(json, "currency", this.currency, Encode::text);
    Encode.rest(json, this.additionalProperties, Encode::float64);
    return json;
  }

  /** A new builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with all that this value has. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.currency = this.currency;
    builder.count = this.count;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link Order}. */
  public static final class Builder {
    private @Nullable String currency;
    private @Nullable Long count;
    private Map<String, Double> additionalProperties = Map.of();

    private Builder() {}

    public Builder currency(String currency) {
      this.currency = currency;
      return this;
    }

    public Builder count(@Nullable Long count) {
      this.count = count;
      return this;
    }

    /** Members that the document does not describe. */
    public Builder additionalProperties(Map<String, Double> additionalProperties) {
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
          Objects.requireNonNull(this.currency, "currency"), this.count, this.additionalProperties);
    }
  }
}
