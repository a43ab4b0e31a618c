// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Codec;
import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The schema /components/schemas/Size of asyncapi.yaml. */
public enum Size implements Animal, Guest {
  SMALL("small"),
  LARGE("large");

  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Size> CODEC =
      new Codec<>("Size", SizeChecks::isSize, SizeChecks::sizeSchema, Size::fromJson, Size::toJson);

  private static final Map<String, Size> BY_WIRE = Decode.byText(values(), Size::wire);

  private final String wire;

  Size(String wire) {
    this.wire = wire;
  }

  /** The value as JSON has it. */
  public String wire() {
    return wire;
  }

  /** Makes a value of JSON that has been checked. */
  public static Size fromJson(JsonNode json) {
    return BY_WIRE.get(Decode.text(json));
  }

  /** Makes JSON of the value. */
  @Override
  public JsonNode toJson() {
    return Encode.text(wire);
  }
}
