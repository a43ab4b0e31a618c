// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Codec;
import com.example.cases.runtime.payload.Copy;
import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema /channels/cases/messages/order/payload of asyncapi.yaml. */
public record Order(@Nullable NullNode nothing, @Nullable JsonNode point,
    Map<String, JsonNode> additionalProperties) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Order> CODEC = new Codec<>(
      "Order", OrderChecks::isOrder, OrderChecks::orderSchema, Order::fromJson, Order::toJson);

  private static final Set<String> MEMBERS =
      Set.of("kind", "version", "flag", "error", "nothing", "point");

  /** Copies lists and maps. */
  public Order {
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Always "order". */
  public String kind() {
    return "order";
  }

  /** Always 2. */
  public long version() {
    return 2L;
  }

  /** Always true. */
  public boolean flag() {
    return true;
  }

  /** Always "none". */
  public String error() {
    return "none";
  }

  /** Makes a value of JSON that has been checked. */
  public static Order fromJson(JsonNode json) {
    return new Order(Decode.optional(json, "nothing", Decode::nothing),
        Decode.optional(json, "point", Decode::any), Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.required(json, "error", error(), Encode::text);
    Encode.required(json, "flag", flag(), Encode::bool);
    Encode.required(json, "kind", kind(), Encode::text);
    Encode.optional(json, "nothing", this.nothing, Encode::nothing);
    Encode.optional(json, "point", this.point, Encode::any);
    Encode.required(json, "version", version(), Encode::int64);
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
    builder.nothing = this.nothing;
    builder.point = this.point;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link Order}. */
  public static final class Builder {
    private @Nullable NullNode nothing;
    private @Nullable JsonNode point;
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    public Builder nothing(@Nullable NullNode nothing) {
      this.nothing = nothing;
      return this;
    }

    public Builder point(@Nullable JsonNode point) {
      this.point = point;
      return this;
    }

    /** Members that the document does not describe. */
    public Builder additionalProperties(Map<String, JsonNode> additionalProperties) {
      this.additionalProperties = additionalProperties;
      return this;
    }

    /** Makes the value. */
    public Order build() {
      return new Order(this.nothing, this.point, this.additionalProperties);
    }
  }
}
