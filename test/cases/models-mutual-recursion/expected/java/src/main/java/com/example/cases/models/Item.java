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

/** The schema /components/schemas/Item of asyncapi.yaml. */
public record
    Item(@Nullable String name, @Nullable Folder in, Map<String, JsonNode> additionalProperties) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Item> CODEC =
      new Codec<>("Item", ItemChecks::isItem, ItemChecks::itemSchema, Item::fromJson, Item::toJson);

  private static final Set<String> MEMBERS = Set.of("name", "in");

  /** Copies lists and maps. */
  public Item {
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Makes a value of JSON that has been checked. */
  public static Item fromJson(JsonNode json) {
    return new Item(Decode.optional(json, "name", Decode::text),
        Decode.optional(json, "in", Folder::fromJson), Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.optional(json, "in", this.in, Folder::toJson);
    Encode.optional(json, "name", this.name, Encode::text);
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
    builder.in = this.in;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link Item}. */
  public static final class Builder {
    private @Nullable String name;
    private @Nullable Folder in;
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    public Builder in(@Nullable Folder in) {
      this.in = in;
      return this;
    }

    /** Members that the document does not describe. */
    public Builder additionalProperties(Map<String, JsonNode> additionalProperties) {
      this.additionalProperties = additionalProperties;
      return this;
    }

    /** Makes the value. */
    public Item build() {
      return new Item(this.name, this.in, this.additionalProperties);
    }
  }
}
