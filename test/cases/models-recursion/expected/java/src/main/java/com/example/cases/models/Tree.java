// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Codec;
import com.example.cases.runtime.payload.Copy;
import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.example.cases.runtime.payload.Presence;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema /components/schemas/Tree of asyncapi.yaml. */
public record Tree(String value, @Nullable List<Tree> children, Presence<Tree> parent,
    Map<String, JsonNode> additionalProperties) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Tree> CODEC =
      new Codec<>("Tree", TreeChecks::isTree, TreeChecks::treeSchema, Tree::fromJson, Tree::toJson);

  private static final Set<String> MEMBERS = Set.of("value", "children", "parent");

  /** Copies lists and maps, and refuses null where a member is required. */
  public Tree {
    Objects.requireNonNull(value, "value");
    children = Copy.optionalList(children);
    Objects.requireNonNull(parent, "parent");
    additionalProperties = Copy.rest(additionalProperties, MEMBERS);
  }

  /** Makes a value of JSON that has been checked. */
  public static Tree fromJson(JsonNode json) {
    return new Tree(Decode.required(json, "value", Decode::text),
        Decode.optional(json, "children", Decode.list(Tree::fromJson)),
        Decode.presence(json, "parent", Decode.orNull(Tree::fromJson)),
        Decode.rest(json, MEMBERS, Decode::any));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ObjectNode json = Encode.object();
    Encode.optional(json, "children", this.children, Encode.list(Tree::toJson));
    Encode.presence(json, "parent", this.parent, Encode.orNull(Tree::toJson));
    Encode.required(json, "value", this.value, Encode::text);
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
    builder.value = this.value;
    builder.children = this.children;
    builder.parent = this.parent;
    builder.additionalProperties = this.additionalProperties;
    return builder;
  }

  /** Collects the members of a {@link Tree}. */
  public static final class Builder {
    private @Nullable String value;
    private @Nullable List<Tree> children;
    private Presence<Tree> parent = Presence.absent();
    private Map<String, JsonNode> additionalProperties = Map.of();

    private Builder() {}

    public Builder value(String value) {
      this.value = value;
      return this;
    }

    public Builder children(@Nullable List<Tree> children) {
      this.children = children;
      return this;
    }

    public Builder parent(@Nullable Tree parent) {
      this.parent = Presence.of(parent);
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
    public Tree build() {
      return new Tree(Objects.requireNonNull(this.value, "value"), this.children, this.parent,
          this.additionalProperties);
    }
  }
}
