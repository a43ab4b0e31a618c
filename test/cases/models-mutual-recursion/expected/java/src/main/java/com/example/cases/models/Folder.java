// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Codec;
import com.example.cases.runtime.payload.Copy;
import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema /components/schemas/Folder of asyncapi.yaml. */
public record Folder(List<Item> items, Map<String, JsonNode> additionalProperties) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Folder> CODEC = new Codec<>("Folder", FolderChecks::isFolder,
      FolderChecks::folderSchema, Folder::fromJson, Folder::toJson);

  private static final Set<String> MEMBERS = Set.of("items");

  /** Copies lists and maps, and refuses null where a member is required. */
  public Folder {
    items = Copy.list(items);
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Makes a value of JSON that has been checked. */
  public static Folder fromJson(JsonNode json) {
    return new Folder(Decode.required(json, "items", Decode.list(Item::fromJson)),
        Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.required(json, "items", this.items, Encode.list(Item::toJson));
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
    builder.items = this.items;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link Folder}. */
  public static final class Builder {
    private @Nullable List<Item> items;
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    public Builder items(List<Item> items) {
      this.items = items;
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
    public Folder build() {
      return new Folder(Objects.requireNonNull(this.items, "items"), this.additionalProperties);
    }
  }
}
