// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Codec;
import com.example.cases.runtime.payload.Copy;
import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The schema /components/schemas/Order of asyncapi.yaml.
 *
 * @param details Whatever the shop has to say.
 */
public record Order(@Nullable List<BigInteger> counts, JsonNode details, @Nullable String placed,
    @Nullable Map<String, BigDecimal> rates, @Nullable String status, Money total) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Order> CODEC = new Codec<>(
      "Order", OrderChecks::isOrder, OrderChecks::orderSchema, Order::fromJson, Order::toJson);

  /** Copies lists and maps, and refuses null where a member is required. */
  public Order {
    counts = Copy.optionalList(counts);
    Objects.requireNonNull(details, "details");
    rates = Copy.optionalMap(rates);
    Objects.requireNonNull(total, "total");
  }

  /** Makes a value of JSON that has been checked. */
  public static Order fromJson(JsonNode json) {
    return new Order(Decode.optional(json, "counts", Decode.list(Decode::integer)),
        Decode.required(json, "details", Decode::any),
        Decode.optional(json, "placed", Decode::text),
        Decode.optional(json, "rates", Decode.map(Decode::decimal)),
        Decode.optional(json, "status", Decode::text),
        Decode.required(json, "total", Money::fromJson));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.optional(json, "counts", this.counts, Encode.list(Encode::integer));
    Encode.required(json, "details", this.details, Encode::any);
    Encode.optional(json, "placed", this.placed, Encode::text);
    Encode.optional(json, "rates", this.rates, Encode.map(Encode::decimal));
    Encode.optional(json, "status", this.status, Encode::text);
    Encode.required(json, "total", this.total, Money::toJson);
    return json;
  }

  /** A new builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with all that this value has. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.counts = this.counts;
    builder.details = this.details;
    builder.placed = this.placed;
    builder.rates = this.rates;
    builder.status = this.status;
    builder.total = this.total;
    return builder;
  }

  /** Collects the members of a {@link Order}. */
  public static final class Builder {
    private @Nullable List<BigInteger> counts;
    private @Nullable JsonNode details;
    private @Nullable String placed;
    private @Nullable Map<String, BigDecimal> rates;
    private @Nullable String status;
    private @Nullable Money total;

    private Builder() {}

    public Builder counts(@Nullable List<BigInteger> counts) {
      this.counts = counts;
      return this;
    }

    /** Whatever the shop has to say. */
    public Builder details(JsonNode details) {
      this.details = details;
      return this;
    }

    public Builder placed(@Nullable String placed) {
      this.placed = placed;
      return this;
    }

    public Builder rates(@Nullable Map<String, BigDecimal> rates) {
      this.rates = rates;
      return this;
    }

    public Builder status(@Nullable String status) {
      this.status = status;
      return this;
    }

    public Builder total(Money total) {
      this.total = total;
      return this;
    }

    /**
     * Makes the value.
     *
     * @throws NullPointerException if a required member is missing
     */
    public Order build() {
      return new Order(this.counts, Objects.requireNonNull(this.details, "details"), this.placed,
          this.rates, this.status, Objects.requireNonNull(this.total, "total"));
    }
  }
}
