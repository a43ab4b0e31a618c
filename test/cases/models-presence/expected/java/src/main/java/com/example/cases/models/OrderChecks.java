// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Check;
import com.example.cases.runtime.payload.Schema;
import com.fasterxml.jackson.databind.JsonNode;

/** What payloads have to satisfy. */
final class OrderChecks {
  private OrderChecks() {}

  /** Whether a value is a valid Order. */
  static boolean isOrder(JsonNode value) {
    if (!value.isObject()) {
      return false;
    }
    if (!value.path("id").isTextual()) {
      return false;
    }
    if (!value.path("note").isTextual() && !value.path("note").isNull()) {
      return false;
    }
    if (value.has("count") && !Check.isInteger(value.path("count"))) {
      return false;
    }
    if (value.has("comment") && !value.path("comment").isTextual()
        && !value.path("comment").isNull()) {
      return false;
    }
    return true;
  }

  static Schema orderSchema() {
    return Schema.at("/channels/cases/messages/order/payload")
        .types("object")
        .required("id", "note")
        .property("id", Schema.of().types("string"))
        .property("note", Schema.of().types("string", "null"))
        .property("count", Schema.of().types("integer"))
        .property("comment", Schema.of().types("string", "null"));
  }
}
