// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** The schema /channels/cases/messages/order/payload/properties/point of asyncapi.yaml. */
public record OrderPoint(double item1, double item2) {
  /** Makes a value of JSON that has been checked. */
  public static OrderPoint fromJson(JsonNode json) {
    return new OrderPoint(Decode.requiredItem(json, 0, Decode::float64),
        Decode.requiredItem(json, 1, Decode::float64));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    ArrayNode json = Encode.array();
    Encode.requiredItem(json, this.item1, Encode::float64);
    Encode.requiredItem(json, this.item2, Encode::float64);
    return json;
  }
}
