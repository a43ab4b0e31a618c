// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Check;
import com.example.cases.runtime.payload.Json;
import com.example.cases.runtime.payload.Schema;
import com.fasterxml.jackson.databind.JsonNode;

/** What payloads have to satisfy. */
final class OrderChecks {
  private static final JsonNode ORDER_SIZE_VALUE = Json.constant("1");
  private static final JsonNode ORDER_SIZE_VALUE_2 = Json.constant("2");
  private static final JsonNode ORDER_SIZE_VALUE_3 = Json.constant("-1");

  private OrderChecks() {}

  /** Whether a value is a valid Order. */
  static boolean isOrder(JsonNode value) {
    if (!value.isObject()) {
      return false;
    }
    if (!isOrderColor(value.path("color"))) {
      return false;
    }
    return isOrderSize(value.path("size"));
  }

  static Schema orderSchema() {
    return Schema.at("/channels/cases/messages/order/payload")
        .types("object")
        .required("color", "size")
        .property("color", Schema.ref(OrderChecks::orderColorSchema))
        .property("size", Schema.ref(OrderChecks::orderSizeSchema));
  }

  static boolean isOrderColor(JsonNode value) {
    return Check.isText(value, "red") || Check.isText(value, "dark blue")
        || Check.isText(value, "#fff") || Check.isText(value, "1st");
  }

  static Schema orderColorSchema() {
    return Schema.at("/channels/cases/messages/order/payload/properties/color")
        .types("string")
        .values(Json.constant("[\"red\",\"dark blue\",\"#fff\",\"1st\"]"));
  }

  static boolean isOrderSize(JsonNode value) {
    return Check.isEqual(value, ORDER_SIZE_VALUE) || Check.isEqual(value, ORDER_SIZE_VALUE_2)
        || Check.isEqual(value, ORDER_SIZE_VALUE_3);
  }

  static Schema orderSizeSchema() {
    return Schema.at("/channels/cases/messages/order/payload/properties/size")
        .types("integer")
        .values(Json.constant("[1,2,-1]"));
  }
}
