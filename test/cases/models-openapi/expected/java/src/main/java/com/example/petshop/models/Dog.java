// Generated from openapi.yaml by asyncwright. Do not edit.

package com.example.petshop.models;

import com.example.petshop.runtime.payload.Codec;
import com.example.petshop.runtime.payload.Copy;
import com.example.petshop.runtime.payload.Decode;
import com.example.petshop.runtime.payload.Encode;
import com.example.petshop.runtime.payload.Presence;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema /components/schemas/Dog of openapi.yaml. */
public record Dog(String kind, String name, Presence<String> owner,
    Map<String, JsonNode> additionalProperties) implements Pet {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Dog> CODEC =
      new Codec<>("Dog", DogChecks::isDog, DogChecks::dogSchema, Dog::fromJson, Dog::toJson);

  private static final Set<String> MEMBERS = Set.of("kind", "name", "owner");

  /** Copies lists and maps, and refuses null where a member is required. */
  public Dog {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(owner, "owner");
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Makes a value of JSON that has been checked. */
  public static Dog fromJson(JsonNode json) {
    return new Dog(Decode.required(json, "kind", Decode::text),
        Decode.required(json, "name", Decode::text),
        Decode.presence(json, "owner", Decode.orNull(Decode::text)),
        Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  @Override
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.required(json, "kind", this.kind, Encode::text);
    Encode.required(json, "name", this.name, Encode::text);
    Encode.presence(json, "owner", this.owner, Encode.orNull(Encode::text));
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
    builder.kind = this.kind;
    builder.name = this.name;
    builder.owner = this.owner;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link Dog}. */
  public static final class Builder {
    private @Nullable String kind;
    private @Nullable String name;
    private Presence<String> owner = Presence.absent();
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    public Builder kind(String kind) {
      this.kind = kind;
      return this;
    }

    public Builder name(String name) {
      this.name = name;
      return this;
    }

    public Builder owner(@Nullable String owner) {
      this.owner = Presence.of(owner);
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
    public Dog build() {
      return new Dog(Objects.requireNonNull(this.kind, "kind"),
          Objects.requireNonNull(this.name, "name"), this.owner, this.additionalProperties);
    }
  }
}
