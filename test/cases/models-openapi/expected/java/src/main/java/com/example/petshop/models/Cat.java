// Generated from openapi.yaml by asyncwright. Do not edit.

package com.example.petshop.models;

import com.example.petshop.runtime.payload.Codec;
import com.example.petshop.runtime.payload.Copy;
import com.example.petshop.runtime.payload.Decode;
import com.example.petshop.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema /components/schemas/Cat of openapi.yaml. */
public record Cat(String kind, String name, @Nullable Integer lives,
    Map<String, JsonNode> additionalProperties) implements Pet {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Cat> CODEC =
      new Codec<>("Cat", CatChecks::isCat, CatChecks::catSchema, Cat::fromJson, Cat::toJson);

  private static final Set<String> MEMBERS = Set.of("kind", "name", "lives");

  /** Copies lists and maps, and refuses null where a member is required. */
  public Cat {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Makes a value of JSON that has been checked. */
  public static Cat fromJson(JsonNode json) {
    return new Cat(Decode.required(json, "kind", Decode::text),
        Decode.required(json, "name", Decode::text), Decode.optional(json, "lives", Decode::int32),
        Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  @Override
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.required(json, "kind", this.kind, Encode::text);
    Encode.optional(json, "lives", this.lives, Encode::int32);
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
    builder.kind = this.kind;
    builder.name = this.name;
    builder.lives = this.lives;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link Cat}. */
  public static final class Builder {
    private @Nullable String kind;
    private @Nullable String name;
    private @Nullable Integer lives;
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

    public Builder lives(@Nullable Integer lives) {
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
      return new Cat(Objects.requireNonNull(this.kind, "kind"),
          Objects.requireNonNull(this.name, "name"), this.lives, this.additionalProperties);
    }
  }
}
