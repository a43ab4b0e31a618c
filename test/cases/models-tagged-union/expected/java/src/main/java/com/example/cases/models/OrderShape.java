// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.fasterxml.jackson.databind.JsonNode;

/** The schema /channels/cases/messages/order/payload/properties/shape of asyncapi.yaml. */
public sealed interface OrderShape permits OrderShapeCircle, OrderShapeSquare {
  /** Makes a value of JSON that has been checked: of the variant that it is. */
  static OrderShape fromJson(JsonNode value) {
    return switch (value.path("kind").textValue()) {
      case "circle" -> OrderShapeCircle.fromJson(value);
      case "square" -> OrderShapeSquare.fromJson(value);
      default -> throw new IllegalArgumentException("OrderShape has no such variant");
    };
  }

  /** Makes JSON of the value, unchecked. */
  JsonNode toJson();
}
