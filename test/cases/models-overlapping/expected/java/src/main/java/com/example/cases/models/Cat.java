// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Codec;
import com.example.cases.runtime.payload.Copy;
import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema /components/schemas/Cat of asyncapi.yaml. */
public record Cat(@Nullable Long lives, Map<String, JsonNode> additionalProperties)
    implements Pet, Animal {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Cat> CODEC =
      new Codec<>("Cat", CatChecks::isCat, CatChecks::catSchema, Cat::fromJson, Cat::toJson);

  private static final Set<String> MEMBERS = Set.of("lives");

  /** Copies lists and maps. */
  public Cat {
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Makes a value of JSON that has been checked. */
  public static Cat fromJson(JsonNode json) {
    return new Cat(
        Decode.optional(json, "lives", Decode::int64), Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  @Override
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.optional(json, "lives", this.lives, Encode::int64);
    Encode.rest(json, this.additionalProperties, Encode::any);
    return json;
  }

  /** The value as another variant, which it may be as well. */
  @Override
  public Optional<Size> asSize() {
    JsonNode value = toJson();
    return SizeChecks.isSize(value) ? Optional.of(Size.fromJson(value)) : Optional.empty();
  }

  /** The value as another variant, which it may be as well. */
  @Override
  public Optional<Cat> asCat() {
    JsonNode value = toJson();
    return CatChecks.isCat(value) ? Optional.of(Cat.fromJson(value)) : Optional.empty();
  }

  /** The value as another variant, which it may be as well. */
  @Override
  public Optional<Dog> asDog() {
    JsonNode value = toJson();
    return DogChecks.isDog(value) ? Optional.of(Dog.fromJson(value)) : Optional.empty();
  }

  /** A new builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with all that this value has. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.lives = this.lives;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link Cat}. */
  public static final class Builder {
    private @Nullable Long lives;
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    public Builder lives(@Nullable Long lives) {
      this.lives = lives;
      return this;
    }

    /** Members that the document does not describe. */
    public Builder additionalProperties(Map<String, JsonNode> additionalProperties) {
      this.additionalProperties = additionalProperties;
      return this;
    }

    /** Makes the value. */
    public Cat build() {
      return new Cat(this.lives, this.additionalProperties);
    }
  }
}
