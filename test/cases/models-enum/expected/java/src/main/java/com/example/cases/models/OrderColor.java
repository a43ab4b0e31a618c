// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The schema /channels/cases/messages/order/payload/properties/color of asyncapi.yaml. */
public enum OrderColor {
  RED("red"),
  DARK_BLUE("dark blue"),
  FFF("#fff"),
  V1ST("1st");

  private static final Map<String, OrderColor> BY_WIRE = Decode.byText(values(), OrderColor::wire);

  private final String wire;

  OrderColor(String wire) {
    this.wire = wire;
  }

  /** The value as JSON has it. */
  public String wire() {
    return wire;
  }

  /** Makes a value of JSON that has been checked. */
  public static OrderColor fromJson(JsonNode json) {
    return BY_WIRE.get(Decode.text(json));
  }

  /** Makes JSON of the value. */
  public JsonNode toJson() {
    return Encode.text(wire);
  }
}
