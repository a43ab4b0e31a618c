// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Codec;
import com.example.cases.runtime.payload.Copy;
import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema /components/schemas/Object of asyncapi.yaml. */
public record ObjectModel(@Nullable String a, Map<String, JsonNode> additionalProperties) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<ObjectModel> CODEC =
      new Codec<>("ObjectModel", ObjectModelChecks::isObjectModel,
          ObjectModelChecks::objectModelSchema, ObjectModel::fromJson, ObjectModel::toJson);

  private static final Set<String> MEMBERS = Set.of("a");

  /** Copies lists and maps. */
  public ObjectModel {
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Makes a value of JSON that has been checked. */
  public static ObjectModel fromJson(JsonNode json) {
    return new ObjectModel(
        Decode.optional(json, "a", Decode::text), Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.optional(json, "a", this.a, Encode::text);
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
    builder.a = this.a;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link ObjectModel}. */
  public static final class Builder {
    private @Nullable String a;
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    public Builder a(@Nullable String a) {
      this.a = a;
      return this;
    }

    /** Members that the document does not describe. */
    public Builder additionalProperties(Map<String, JsonNode> additionalProperties) {
      this.additionalProperties = additionalProperties;
      return this;
    }

    /** Makes the value. */
    public ObjectModel build() {
      return new ObjectModel(this.a, this.additionalProperties);
    }
  }
}
