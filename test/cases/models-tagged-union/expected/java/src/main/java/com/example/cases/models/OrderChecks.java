// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Check;
import com.example.cases.runtime.payload.Json;
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
    return isOrderShape(value.path("shape"));
  }

  static Schema orderSchema() {
    return Schema.at("/channels/cases/messages/order/payload")
        .types("object")
        .required("shape")
        .property("shape", Schema.ref(OrderChecks::orderShapeSchema));
  }

  static boolean isOrderShape(JsonNode value) {
    if (!value.isObject()) {
      return false;
    }
    if (!value.path("kind").isTextual()) {
      return false;
    }
    switch (value.path("kind").textValue()) {
      case "circle" -> {
        if (!isOrderShapeCircle(value)) {
          return false;
        }
      }
      case "square" -> {
        if (!isOrderShapeSquare(value)) {
          return false;
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  static Schema orderShapeSchema() {
    return Schema.at("/channels/cases/messages/order/payload/properties/shape")
        .oneOf(Schema.ref(OrderChecks::orderShapeCircleSchema),
            Schema.ref(OrderChecks::orderShapeSquareSchema));
  }

  static boolean isOrderShapeCircle(JsonNode value) {
    if (!value.isObject()) {
      return false;
    }
    if (!Check.isText(value.path("kind"), "circle")) {
      return false;
    }
    return value.path("radius").isNumber();
  }

  static Schema orderShapeCircleSchema() {
    return Schema.at("/channels/cases/messages/order/payload/properties/shape/oneOf/0")
        .types("object")
        .required("kind", "radius")
        .property("kind", Schema.of().constant(Json.constant("\"circle\"")))
        .property("radius", Schema.of().types("number"));
  }

  static boolean isOrderShapeSquare(JsonNode value) {
    if (!value.isObject()) {
      return false;
    }
    if (!Check.isText(value.path("kind"), "square")) {
      return false;
    }
    return value.path("side").isNumber();
  }

  static Schema orderShapeSquareSchema() {
    return Schema.at("/channels/cases/messages/order/payload/properties/shape/oneOf/1")
        .types("object")
        .required("kind", "side")
        .property("kind", Schema.of().constant(Json.constant("\"square\"")))
        .property("side", Schema.of().types("number"));
  }
}
