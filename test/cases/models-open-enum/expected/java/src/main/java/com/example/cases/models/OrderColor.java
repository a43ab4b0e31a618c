// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** The schema /channels/cases/messages/order/payload/properties/color of asyncapi.yaml. */
public record OrderColor(String value) {
  public static final OrderColor RED = new OrderColor("red");
  public static final OrderColor GREEN = new OrderColor("green");

  private static final Set<OrderColor> KNOWN = Set.copyOf(List.of(RED, GREEN));

  /** Whether the document lists the value: others are legal as well. */
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  /** Makes a value of JSON that has been checked. */
  public static OrderColor fromJson(JsonNode json) {
    return new OrderColor(Decode.text(json));
  }

  /** Makes JSON of the value. */
  public JsonNode toJson() {
    return Encode.text(value);
  }
}
