// Generated from schema.json by asyncwright. Do not edit.

package com.example.purchase.models;

import com.example.purchase.runtime.payload.Codec;
import com.example.purchase.runtime.payload.Decode;
import com.example.purchase.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The schema /$defs/line of schema.json. */
public record Line(String item, @Nullable Integer count) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Line> CODEC =
      new Codec<>("Line", LineChecks::isLine, LineChecks::lineSchema, Line::fromJson, Line::toJson);

  /** Refuses null where a member is required. */
  public Line {
    Objects.requireNonNull(item, "item");
  }

  /** Makes a value of JSON that has been checked. */
  public static Line fromJson(JsonNode json) {
    return new Line(
        Decode.required(json, "item", Decode::text), Decode.optional(json, "count", Decode::int32));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.optional(json, "count", this.count, Encode::int32);
    Encode.required(json, "item", this.item, Encode::text);
    return json;
  }

  /** A new builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with all that this value has. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.item = this.item;
    builder.count = this.count;
    return builder;
  }

  /** Collects the members of a {@link Line}. */
  public static final class Builder {
    private @Nullable String item;
    private @Nullable Integer count;

    private Builder() {}

    public Builder item(String item) {
      this.item = item;
      return this;
    }

    public Builder count(@Nullable Integer count) {
      this.count = count;
      return this;
    }

    /**
     * Makes the value.
     *
     * @throws NullPointerException if a required member is missing
     */
    public Line build() {
      return new Line(Objects.requireNonNull(this.item, "item"), this.count);
    }
  }
}
