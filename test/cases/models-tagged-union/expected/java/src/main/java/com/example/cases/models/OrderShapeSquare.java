// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Copy;
import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema /channels/cases/messages/order/payload/properties/shape/oneOf/1 of asyncapi.yaml. */
public record OrderShapeSquare(double side, Map<String, JsonNode> additionalProperties)
    implements OrderShape {
  private static final Set<String> MEMBERS = Set.of("kind", "side");

  /** Copies lists and maps. */
  public OrderShapeSquare {
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Always "square". */
  public String kind() {
    return "square";
  }

  /** Makes a value of JSON that has been checked. */
  public static OrderShapeSquare fromJson(JsonNode json) {
    return new OrderShapeSquare(
        Decode.required(json, "side", Decode::float64), Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  @Override
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.required(json, "kind", kind(), Encode::text);
    Encode.required(json, "side", this.side, Encode::float64);
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
    builder.side = this.side;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link OrderShapeSquare}. */
  public static final class Builder {
    private @Nullable Double side;
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    public Builder side(double side) {
      this.side = side;
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
    public OrderShapeSquare build() {
      return new OrderShapeSquare(
          Objects.requireNonNull(this.side, "side"), this.additionalProperties);
    }
  }
}
