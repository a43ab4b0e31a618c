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

/** The schema /components/schemas/Error of asyncapi.yaml. */
public record ErrorModel(@Nullable Array list, @Nullable ObjectModel object,
    Map<String, JsonNode> additionalProperties) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<ErrorModel> CODEC =
      new Codec<>("ErrorModel", ErrorModelChecks::isErrorModel, ErrorModelChecks::errorModelSchema,
          ErrorModel::fromJson, ErrorModel::toJson);

  private static final Set<String> MEMBERS = Set.of("list", "object");

  /** Copies lists and maps. */
  public ErrorModel {
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Makes a value of JSON that has been checked. */
  public static ErrorModel fromJson(JsonNode json) {
    return new ErrorModel(Decode.optional(json, "list", Array::fromJson),
        Decode.optional(json, "object", ObjectModel::fromJson),
        Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.optional(json, "list", this.list, Array::toJson);
    Encode.optional(json, "object", this.object, ObjectModel::toJson);
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
    builder.list = this.list;
    builder.object = this.object;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link ErrorModel}. */
  public static final class Builder {
    private @Nullable Array list;
    private @Nullable ObjectModel object;
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    public Builder list(@Nullable Array list) {
      this.list = list;
      return this;
    }

    public Builder object(@Nullable ObjectModel object) {
      this.object = object;
      return this;
    }

    /** Members that the document does not describe. */
    public Builder additionalProperties(Map<String, JsonNode> additionalProperties) {
      this.additionalProperties = additionalProperties;
      return this;
    }

    /** Makes the value. */
    public ErrorModel build() {
      return new ErrorModel(this.list, this.object, this.additionalProperties);
    }
  }
}
