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

/** The schema /channels/cases/messages/order/payload/properties/shape/oneOf/0 of asyncapi.yaml. */
public record OrderShapeCircle(double radius, Map<String, JsonNode> additionalProperties)
    implements OrderShape {
  private static final Set<String> MEMBERS = Set.of("kind", "radius");

  /** Copies lists and maps. */
  public OrderShapeCircle {
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Always "circle". */
  public String kind() {
    return "circle";
  }

  /** Makes a value of JSON that has been checked. */
  public static OrderShapeCircle fromJson(JsonNode json) {
    return new OrderShapeCircle(
        Decode.required(json, "radius", Decode::float64), Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  @Override
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.required(json, "kind", kind(), Encode::text);
    Encode.required(json, "radius", this.radius, Encode::float64);
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
    builder.radius = this.radius;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link OrderShapeCircle}. */
  public static final class Builder {
    private @Nullable Double radius;
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    public Builder radius(double radius) {
      this.radius = radius;
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
    public OrderShapeCircle build() {
      return new OrderShapeCircle(
          Objects.requireNonNull(this.radius, "radius"), this.additionalProperties);
    }
  }
}
