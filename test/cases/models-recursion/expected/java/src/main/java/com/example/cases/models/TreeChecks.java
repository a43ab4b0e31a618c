// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Check;
import com.example.cases.runtime.payload.Schema;
import com.fasterxml.jackson.databind.JsonNode;

/** What payloads have to satisfy. */
final class TreeChecks {
  private TreeChecks() {}

  /** Whether a value is a valid Tree. */
  static boolean isTree(JsonNode value) {
    if (!value.isObject()) {
      return false;
    }
    if (!value.path("value").isTextual()) {
      return false;
    }
    if (value.has("children") && !isTreeChildren(value.path("children"))) {
      return false;
    }
    if (value.has("parent") && !isTreeParent(value.path("parent"))) {
      return false;
    }
    return true;
  }

  static Schema treeSchema() {
    return Schema.at("/components/schemas/Tree")
        .types("object")
        .required("value")
        .property("value", Schema.of().types("string"))
        .property("children",
            Schema.of().types("array").with("items", Schema.ref(TreeChecks::treeSchema)))
        .property("parent",
            Schema.of().oneOf(Schema.ref(TreeChecks::treeSchema), Schema.of().types("null")));
  }

  static boolean isTreeChildren(JsonNode value) {
    if (!value.isArray()) {
      return false;
    }
    for (JsonNode item : value) {
      if (!isTree(item)) {
        return false;
      }
    }
    return true;
  }

  static boolean isTreeParent(JsonNode value) {
    if (Check.count(isTree(value), value.isNull()) != 1) {
      return false;
    }
    return true;
  }
}
