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
 * An order.
 *
 * <p>It has two paragraphs.
 *
 * @param old Not used.
 *
 *     <p>Deprecated: the document advises against it.
 * @param count Default: 3
 *     Example: 7
 */
@SuppressWarnings("deprecation")
public record Order(@Nullable String old, @Nullable Long count, @Nullable OldAddress address,
    Map<String, JsonNode> additionalProperties) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Order> CODEC = new Codec<>(
      "Order", OrderChecks::isOrder, OrderChecks::orderSchema, Order::fromJson, Order::toJson);

  private static final Set<String> MEMBERS = Set.of("old", "count", "address");

  /** Copies lists and maps. */
  public Order {
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /**
   * Not used.
   *
   * @deprecated the document advises against it.
   */
  @Deprecated
  public @Nullable String old() {
    return old;
  }

  /** {@link #count}, or what is meant where it is absent. */
  public long countOrDefault() {
    return this.count == null ? 3L : this.count;
  }

  /** Makes a value of JSON that has been checked. */
  public static Order fromJson(JsonNode json) {
    return new Order(Decode.optional(json, "old", Decode::text),
        Decode.optional(json, "count", Decode::int64),
        Decode.optional(json, "address", OldAddress::fromJson),
        Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.optional(json, "address", this.address, OldAddress::toJson);
    Encode.optional(json, "count", this.count, Encode::int64);
    Encode.optional(json, "old", this.old, Encode::text);
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
    builder.old = this.old;
    builder.count = this.count;
    builder.address = this.address;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link Order}. */
  public static final class Builder {
    private @Nullable String old;
    private @Nullable Long count;
    private @Nullable OldAddress address;
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    /**
     * Not used.
     *
     * @deprecated the document advises against it.
     */
    @Deprecated
    public Builder old(@Nullable String old) {
      this.old = old;
      return this;
    }

    /**
     * Default: 3
     * Example: 7
     */
    public Builder count(@Nullable Long count) {
      this.count = count;
      return this;
    }

    public Builder address(@Nullable OldAddress address) {
      this.address = address;
      return this;
    }

    /** Members that the document does not describe. */
    public Builder additionalProperties(Map<String, JsonNode> additionalProperties) {
      this.additionalProperties = additionalProperties;
      return this;
    }

    /** Makes the value. */
    public Order build() {
      return new Order(this.old, this.count, this.address, this.additionalProperties);
    }
  }
}
