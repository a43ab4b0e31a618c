// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;

/** The schema /channels/cases/messages/order/payload/properties/size of asyncapi.yaml. */
public enum OrderSize {
  V1(1L),
  V2(2L),
  MINUS_1(-1L);

  private final long wire;

  OrderSize(long wire) {
    this.wire = wire;
  }

  /** The value as JSON has it. */
  public long wire() {
    return wire;
  }

  /** Makes a value of JSON that has been checked. */
  public static OrderSize fromJson(JsonNode json) {
    return Decode.oneOf(values(), OrderSize::toJson, json);
  }

  /** Makes JSON of the value. */
  public JsonNode toJson() {
    return Encode.int64(wire);
  }
}
