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
    if (!isOrderPoint(value.path("point"))) {
      return false;
    }
    return isOrderPair(value.path("pair"));
  }

  static Schema orderSchema() {
    return Schema.at("/channels/cases/messages/order/payload")
        .types("object")
        .required("point", "pair")
        .property("point", Schema.ref(OrderChecks::orderPointSchema))
        .property("pair", Schema.ref(OrderChecks::orderPairSchema));
  }

  static boolean isOrderPoint(JsonNode value) {
    if (!value.isArray()) {
      return false;
    }
    if (value.size() < 2) {
      return false;
    }
    if (!value.path(0).isNumber()) {
      return false;
    }
    if (!value.path(1).isNumber()) {
      return false;
    }
    return value.size() <= 2;
  }

  static Schema orderPointSchema() {
    return Schema.at("/channels/cases/messages/order/payload/properties/point")
        .types("array")
        .count("minItems", 2)
        .prefixItems(Schema.of().types("number"), Schema.of().types("number"))
        .with("items", Schema.of(false));
  }

  static boolean isOrderPair(JsonNode value) {
    if (!value.isArray()) {
      return false;
    }
    if (value.size() < 1) {
      return false;
    }
    if (!value.path(0).isTextual()) {
      return false;
    }
    if (value.size() > 1 && !Check.isInteger(value.path(1)) && !value.path(1).isNull()) {
      return false;
    }
    for (JsonNode item : Check.itemsFrom(value, 2)) {
      if (!item.isBoolean()) {
        return false;
      }
    }
    return true;
  }

  static Schema orderPairSchema() {
    return Schema.at("/channels/cases/messages/order/payload/properties/pair")
        .types("array")
        .count("minItems", 1)
        .prefixItems(Schema.of().types("string"), Schema.of().types("integer", "null"))
        .with("items", Schema.of().types("boolean"));
  }
}
