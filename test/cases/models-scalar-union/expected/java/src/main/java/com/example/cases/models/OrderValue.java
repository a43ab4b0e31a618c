// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/** The schema /channels/cases/messages/order/payload/properties/value of asyncapi.yaml. */
public sealed interface OrderValue permits OrderValue.StringValue, OrderValue.NumberValue {
  /** Makes a value of JSON that has been checked: of the variant that it is. */
  static OrderValue fromJson(JsonNode value) {
    if (value.isTextual()) {
      return new StringValue(Decode.text(value));
    }
    if (value.isNumber()) {
      return new NumberValue(Decode.float64(value));
    }
    throw new IllegalArgumentException("OrderValue has no such variant");
  }

  /** Makes JSON of the value, unchecked. */
  JsonNode toJson();

  /** A value that has no type of its own in the document. */
  record StringValue(String value) implements OrderValue {
    /** Refuses null. */
    public StringValue {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public JsonNode toJson() {
      return Encode.text(value);
    }
  }

  /** A value that has no type of its own in the document. */
  record NumberValue(double value) implements OrderValue {
    @Override
    public JsonNode toJson() {
      return Encode.float64(value);
    }
  }
}
