// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Check;
import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/** The schema /channels/cases/messages/order/payload/properties/id of asyncapi.yaml. */
public sealed interface OrderId permits OrderId.StringValue, OrderId.IntegerValue,
    OrderId.BooleanValue {
  /** Makes a value of JSON that has been checked: of the variant that it is. */
  static OrderId fromJson(JsonNode value) {
    if (value.isTextual()) {
      return new StringValue(Decode.text(value));
    }
    if (Check.isInteger(value)) {
      return new IntegerValue(Decode.int64(value));
    }
    if (value.isBoolean()) {
      return new BooleanValue(Decode.bool(value));
    }
    throw new IllegalArgumentException("OrderId has no such variant");
  }

  /** Makes JSON of the value, unchecked. */
  JsonNode toJson();

  /** A value that has no type of its own in the document. */
  record StringValue(String value) implements OrderId {
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
  record IntegerValue(long value) implements OrderId {
    @Override
    public JsonNode toJson() {
      return Encode.int64(value);
    }
  }

  /** A value that has no type of its own in the document. */
  record BooleanValue(boolean value) implements OrderId {
    @Override
    public JsonNode toJson() {
      return Encode.bool(value);
    }
  }
}
