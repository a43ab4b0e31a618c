// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Codec;
import com.example.cases.runtime.payload.Copy;
import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The schema /channels/cases/messages/order/payload of asyncapi.yaml. */
public record Order(List<String> value) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Order> CODEC = new Codec<>(
      "Order", OrderChecks::isOrder, OrderChecks::orderSchema, Order::fromJson, Order::toJson);

  /** Copies lists and maps, and refuses null. */
  public Order {
    value = Copy.list(value);
  }

  /** Makes a value of JSON that has been checked. */
  public static Order fromJson(JsonNode json) {
    return new Order(Decode.value(json, Decode.list(Decode::text)));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    return Encode.value(value, Encode.list(Encode::text));
  }
}
