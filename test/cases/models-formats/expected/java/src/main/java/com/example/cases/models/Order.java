// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Codec;
import com.example.cases.runtime.payload.Copy;
import com.example.cases.runtime.payload.DateTime;
import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.example.cases.runtime.payload.FullDate;
import com.example.cases.runtime.payload.Uuid;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema /channels/cases/messages/order/payload of asyncapi.yaml. */
public record Order(DateTime at, @Nullable FullDate day, @Nullable Uuid id, @Nullable String data,
    @Nullable String mail, @Nullable Integer small, Map<String, JsonNode> additionalProperties) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Order> CODEC = new Codec<>(
      "Order", OrderChecks::isOrder, OrderChecks::orderSchema, Order::fromJson, Order::toJson);

  private static final Set<String> MEMBERS = Set.of("at", "day", "id", "data", "mail", "small");

  /** Copies lists and maps, and refuses null where a member is required. */
  public Order {
    Objects.requireNonNull(at, "at");
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Makes a value of JSON that has been checked. */
  public static Order fromJson(JsonNode json) {
    return new Order(Decode.required(json, "at", DateTime::fromJson),
        Decode.optional(json, "day", FullDate::fromJson),
        Decode.optional(json, "id", Uuid::fromJson), Decode.optional(json, "data", Decode::text),
        Decode.optional(json, "mail", Decode::text), Decode.optional(json, "small", Decode::int32),
        Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.required(json, "at", this.at, DateTime::toJson);
    Encode.optional(json, "data", this.data, Encode::text);
    Encode.optional(json, "day", this.day, FullDate::toJson);
    Encode.optional(json, "id", this.id, Uuid::toJson);
    Encode.optional(json, "mail", this.mail, Encode::text);
    Encode.optional(json, "small", this.small, Encode::int32);
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
    builder.at = this.at;
    builder.day = this.day;
    builder.id = this.id;
    builder.data = this.data;
    builder.mail = this.mail;
    builder.small = this.small;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link Order}. */
  public static final class Builder {
    private @Nullable DateTime at;
    private @Nullable FullDate day;
    private @Nullable Uuid id;
    private @Nullable String data;
    private @Nullable String mail;
    private @Nullable Integer small;
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    public Builder at(DateTime at) {
      this.at = at;
      return this;
    }

    public Builder day(@Nullable FullDate day) {
      this.day = day;
      return this;
    }

    public Builder id(@Nullable Uuid id) {
      this.id = id;
      return this;
    }

    public Builder data(@Nullable String data) {
      this.data = data;
      return this;
    }

    public Builder mail(@Nullable String mail) {
      this.mail = mail;
      return this;
    }

    public Builder small(@Nullable Integer small) {
      this.small = small;
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
      return new Order(Objects.requireNonNull(this.at, "at"), this.day, this.id, this.data,
          this.mail, this.small, this.additionalProperties);
    }
  }
}
