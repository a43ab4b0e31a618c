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

/** The schema /components/schemas/Cat of asyncapi.yaml. */
public record Cat(String name, @Nullable Long lives, Map<String, JsonNode> additionalProperties) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Cat> CODEC =
      new Codec<>("Cat", CatChecks::isCat, CatChecks::catSchema, Cat::fromJson, Cat::toJson);

  private static final Set<String> MEMBERS = Set.of("name", "lives");

  /** Copies lists and maps, and refuses null where a member is required. */
  public Cat {
    Objects.requireNonNull(name, "name");
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Makes a value of JSON that has been checked. */
  public static Cat fromJson(JsonNode json) {
    return new Cat(Decode.required(json, "name", Decode::text),
        Decode.optional(json, "lives", Decode::int64), Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.optional(json, "lives", this.lives, Encode::int64);
    Encode.required(json, "name", this.name, Encode::text);
    Encode.rest(json, this.additionalProperties, Encode::any);
    return json;
  }

  /** The value as one of the wider type. */
  public Pet toPet() {
    return Pet.fromJson(toJson());
  }

  /** A new builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with all that this value has. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = this.name;
    builder.lives = this.lives;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link Cat}. */
  public static final class Builder {
    private @Nullable String name;
    private @Nullable Long lives;
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    public Builder name(String name) {
      this.name = name;
      return this;
    }

    public Builder lives(@Nullable Long lives) {
      this.lives = lives;
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
    public Cat build() {
      return new Cat(
          Objects.requireNonNull(this.name, "name"), this.lives, this.additionalProperties);
    }
  }
}
