// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Check;
import com.example.cases.runtime.payload.Json;
import com.example.cases.runtime.payload.Schema;
import com.fasterxml.jackson.databind.JsonNode;

/** What payloads have to satisfy. */
final class OrderChecks {
  private static final JsonNode ORDER_VERSION_VALUE = Json.constant("2");
  private static final JsonNode ORDER_FLAG_VALUE = Json.constant("true");
  private static final JsonNode ORDER_POINT_VALUE = Json.constant("{\"x\":1}");

  private OrderChecks() {}

  /** Whether a value is a valid Order. */
  static boolean isOrder(JsonNode value) {
    if (!value.isObject()) {
      return false;
    }
    if (!Check.isText(value.path("kind"), "order")) {
      return false;
    }
    if (!Check.isEqual(value.path("version"), ORDER_VERSION_VALUE)) {
      return false;
    }
    if (!Check.isEqual(value.path("flag"), ORDER_FLAG_VALUE)) {
      return false;
    }
    if (!Check.isText(value.path("error"), "none")) {
      return false;
    }
    if (value.has("nothing") && !value.path("nothing").isNull()) {
      return false;
    }
    if (value.has("point") && !Check.isEqual(value.path("point"), ORDER_POINT_VALUE)) {
      return false;
    }
    return true;
  }

  static Schema orderSchema() {
    return Schema.at("/channels/cases/messages/order/payload")
        .types("object")
        .required("kind", "version", "flag", "error")
        .property("kind", Schema.of().constant(Json.constant("\"order\"")))
        .property("version", Schema.of().constant(Json.constant("2")))
        .property("flag", Schema.of().constant(Json.constant("true")))
        .property("error", Schema.of().constant(Json.constant("\"none\"")))
        .property("nothing", Schema.of().constant(Json.constant("null")))
        .property("point", Schema.of().constant(Json.constant("{\"x\":1}")));
  }
}
