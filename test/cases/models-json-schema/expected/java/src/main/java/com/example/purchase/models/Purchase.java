// Generated from schema.json by asyncwright. Do not edit.

package com.example.purchase.models;

import com.example.purchase.runtime.payload.Codec;
import com.example.purchase.runtime.payload.Copy;
import com.example.purchase.runtime.payload.DateTime;
import com.example.purchase.runtime.payload.Decode;
import com.example.purchase.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody buys, as the shop keeps it.
 *
 * @param number Printed on the parcel.
 */
public record Purchase(String number, @Nullable DateTime placed, List<Line> lines,
    @Nullable PurchaseCorner corner, Map<String, JsonNode> additionalProperties) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Purchase> CODEC = new Codec<>("Purchase", PurchaseChecks::isPurchase,
      PurchaseChecks::purchaseSchema, Purchase::fromJson, Purchase::toJson);

  private static final Set<String> MEMBERS = Set.of("number", "placed", "lines", "corner");

  /** Copies lists and maps, and refuses null where a member is required. */
  public Purchase {
    Objects.requireNonNull(number, "number");
    lines = Copy.list(lines);
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Makes a value of JSON that has been checked. */
  public static Purchase fromJson(JsonNode json) {
    return new Purchase(Decode.required(json, "number", Decode::text),
        Decode.optional(json, "placed", DateTime::fromJson),
        Decode.required(json, "lines", Decode.list(Line::fromJson)),
        Decode.optional(json, "corner", PurchaseCorner::fromJson),
        Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.optional(json, "corner", this.corner, PurchaseCorner::toJson);
    Encode.required(json, "lines", this.lines, Encode.list(Line::toJson));
    Encode.required(json, "number", this.number, Encode::text);
    Encode.optional(json, "placed", this.placed, DateTime::toJson);
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
    builder.number = this.number;
    builder.placed = this.placed;
    builder.lines = this.lines;
    builder.corner = this.corner;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link Purchase}. */
  public static final class Builder {
    private @Nullable String number;
    private @Nullable DateTime placed;
    private @Nullable List<Line> lines;
    private @Nullable PurchaseCorner corner;
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    /** Printed on the parcel. */
    public Builder number(String number) {
      this.number = number;
      return this;
    }

    public Builder placed(@Nullable DateTime placed) {
      this.placed = placed;
      return this;
    }

    public Builder lines(List<Line> lines) {
      this.lines = lines;
      return this;
    }

    public Builder corner(@Nullable PurchaseCorner corner) {
      this.corner = corner;
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
    public Purchase build() {
      return new Purchase(Objects.requireNonNull(this.number, "number"), this.placed,
          Objects.requireNonNull(this.lines, "lines"), this.corner, this.additionalProperties);
    }
  }
}
