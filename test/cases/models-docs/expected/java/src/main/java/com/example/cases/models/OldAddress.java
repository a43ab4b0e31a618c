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

/**
 * The schema /components/schemas/OldAddress of asyncapi.yaml.
 *
 * @param street Deprecated: the document advises against it.
 * @param floor Counted from the street.
 *
 *     <p>Default: 0
 *
 *     <p>Deprecated: the document advises against it.
 * @deprecated the document advises against it.
 */
@Deprecated
public record OldAddress(
    String street, @Nullable Long floor, Map<String, JsonNode> additionalProperties) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<OldAddress> CODEC =
      new Codec<>("OldAddress", OldAddressChecks::isOldAddress, OldAddressChecks::oldAddressSchema,
          OldAddress::fromJson, OldAddress::toJson);

  private static final Set<String> MEMBERS = Set.of("kind", "street", "floor");

  /** Copies lists and maps, and refuses null where a member is required. */
  public OldAddress {
    Objects.requireNonNull(street, "street");
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** @deprecated the document advises against it. */
  @Deprecated
  public String street() {
    return street;
  }

  /**
   * Counted from the street.
   *
   * <p>Default: 0
   *
   * @deprecated the document advises against it.
   */
  @Deprecated
  public @Nullable Long floor() {
    return floor;
  }

  /**
   * Always "postal".
   *
   * @deprecated the document advises against it.
   */
  @Deprecated
  public String kind() {
    return "postal";
  }

  /**
   * {@link #floor}, or what is meant where it is absent.
   *
   * @deprecated as {@link #floor} is.
   */
  @Deprecated
  public long floorOrDefault() {
    return this.floor == null ? 0L : this.floor;
  }

  /** Makes a value of JSON that has been checked. */
  public static OldAddress fromJson(JsonNode json) {
    return new OldAddress(Decode.required(json, "street", Decode::text),
        Decode.optional(json, "floor", Decode::int64), Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.optional(json, "floor", this.floor, Encode::int64);
    Encode.required(json, "kind", kind(), Encode::text);
    Encode.required(json, "street", this.street, Encode::text);
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
    builder.street = this.street;
    builder.floor = this.floor;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link OldAddress}. */
  public static final class Builder {
    private @Nullable String street;
    private @Nullable Long floor;
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    /** @deprecated the document advises against it. */
    @Deprecated
    public Builder street(String street) {
      this.street = street;
      return this;
    }

    /**
     * Counted from the street.
     *
     * <p>Default: 0
     *
     * @deprecated the document advises against it.
     */
    @Deprecated
    public Builder floor(@Nullable Long floor) {
      this.floor = floor;
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
    public OldAddress build() {
      return new OldAddress(
          Objects.requireNonNull(this.street, "street"), this.floor, this.additionalProperties);
    }
  }
}
