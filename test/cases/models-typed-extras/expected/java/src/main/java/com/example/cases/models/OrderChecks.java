// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Check;
import com.example.cases.runtime.payload.Schema;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/** What payloads have to satisfy. */
final class OrderChecks {
  private OrderChecks() {}

  /** Whether a value is a valid Order. */
  static boolean isOrder(JsonNode value) {
    if (!value.isObject()) {
      return false;
    }
    if (!value.path("currency").isTextual()) {
      return false;
    }
    if (value.has("count") && !Check.isInteger(value.path("count"))) {
      return false;
    }
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      JsonNode key = TextNode.valueOf(entry.getKey());
      JsonNode member = entry.getValue();
      if (!Check.isText(key, "currency") && !Check.isText(key, "count") && !member.isNumber()) {
        return false;
      }
    }
    return true;
  }

  static Schema orderSchema() {
    return Schema.at("/channels/cases/messages/order/payload")
        .types("object")
        .required("currency")
        .property("currency", Schema.of().types("string"))
        .property("count", Schema.of().types("integer"))
        .with("additionalProperties", Schema.of().types("number"));
  }
}
