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

/** The schema /components/schemas/Hamster of asyncapi.yaml. */
public record Hamster(@Nullable String name, String petType,
    Map<String, JsonNode> additionalProperties) implements Pet {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Hamster> CODEC = new Codec<>("Hamster", HamsterChecks::isHamster,
      HamsterChecks::hamsterSchema, Hamster::fromJson, Hamster::toJson);

  private static final Set<String> MEMBERS = Set.of("name", "petType");

  /** Copies lists and maps, and refuses null where a member is required. */
  public Hamster {
    Objects.requireNonNull(petType, "petType");
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Makes a value of JSON that has been checked. */
  public static Hamster fromJson(JsonNode json) {
    return new Hamster(Decode.optional(json, "name", Decode::text),
        Decode.required(json, "petType", Decode::text), Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  @Override
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.optional(json, "name", this.name, Encode::text);
    Encode.required(json, "petType", this.petType, Encode::text);
    Encode.rest(json, this.additionalProperties, Encode::any);
    return json;
  }

  /** The value as one of the wider type. */
  public PetBase toPetBase() {
    return PetBase.fromJson(toJson());
  }

  /** A new builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with all that this value has. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = this.name;
    builder.petType = this.petType;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link Hamster}. */
  public static final class Builder {
    private @Nullable String name;
    private @Nullable String petType = "Hamster";
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** The builder starts with "Hamster". */
    public Builder petType(String petType) {
      this.petType = petType;
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
    public Hamster build() {
      return new Hamster(
          this.name, Objects.requireNonNull(this.petType, "petType"), this.additionalProperties);
    }
  }
}
