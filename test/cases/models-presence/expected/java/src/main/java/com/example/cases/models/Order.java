// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Codec;
import com.example.cases.runtime.payload.Copy;
import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.example.cases.runtime.payload.Presence;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema /channels/cases/messages/order/payload of asyncapi.yaml. */
public record Order(String id, @Nullable String note, @Nullable Long count,
    Presence<String> comment, Map<String, JsonNode> additionalProperties) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Order> CODEC = new Codec<>(
      "Order", OrderChecks::isOrder, OrderChecks::orderSchema, Order::fromJson, Order::toJson);

  private static final Set<String> MEMBERS = Set.of("id", "note", "count", "comment");

  /** Copies lists and maps, and refuses null where a member is required. */
  public Order {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(comment, "comment");
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Makes a value of JSON that has been checked. */
  public static Order fromJson(JsonNode json) {
    return new Order(Decode.required(json, "id", Decode::text),
        Decode.required(json, "note", Decode.orNull(Decode::text)),
        Decode.optional(json, "count", Decode::int64),
        Decode.presence(json, "comment", Decode.orNull(Decode::text)),
        Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.presence(json, "comment", this.comment, Encode.orNull(Encode::text));
    Encode.optional(json, "count", this.count, Encode::int64);
    Encode.required(json, "id", this.id, Encode::text);
    Encode.required(json, "note", this.note, Encode.orNull(Encode::text));
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
    builder.id = this.id;
    builder.note = this.note;
    builder.count = this.count;
    builder.comment = this.comment;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link Order}. */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable String note;
    private @Nullable Long count;
    private Presence<String> comment = Presence.absent();
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    public Builder id(String id) {
      this.id = id;
      return this;
    }

    public Builder note(@Nullable String note) {
      this.note = note;
      return this;
    }

    public Builder count(@Nullable Long count) {
      this.count = count;
      return this;
    }

    public Builder comment(@Nullable String comment) {
      this.comment = Presence.of(comment);
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
      return new Order(Objects.requireNonNull(this.id, "id"), this.note, this.count, this.comment,
          this.additionalProperties);
    }
  }
}
