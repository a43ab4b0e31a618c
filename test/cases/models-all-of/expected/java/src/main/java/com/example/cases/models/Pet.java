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

/** The schema /components/schemas/Pet of asyncapi.yaml. */
public record Pet(String name, Map<String, JsonNode> additionalProperties) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Pet> CODEC =
      new Codec<>("Pet", PetChecks::isPet, PetChecks::petSchema, Pet::fromJson, Pet::toJson);

  private static final Set<String> MEMBERS = Set.of("name");

  /** Copies lists and maps, and refuses null where a member is required. */
  public Pet {
    Objects.requireNonNull(name, "name");
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Makes a value of JSON that has been checked. */
  public static Pet fromJson(JsonNode json) {
    return new Pet(
        Decode.required(json, "name", Decode::text), Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.required(json, "name", this.name, Encode::text);
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
    builder.name = this.name;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link Pet}. */
  public static final class Builder {
    private @Nullable String name;
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    public Builder name(String name) {
      this.name = name;
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
    public Pet build() {
      return new Pet(Objects.requireNonNull(this.name, "name"), this.additionalProperties);
    }
  }
}
