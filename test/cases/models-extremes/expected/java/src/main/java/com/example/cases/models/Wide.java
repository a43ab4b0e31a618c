// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Codec;
import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;

/** The schema /channels/cases/messages/wide/payload of asyncapi.yaml. */
public enum Wide {
  V1(new BigInteger("1")),
  V99999999999999999999(new BigInteger("99999999999999999999"));

  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Wide> CODEC =
      new Codec<>("Wide", WideChecks::isWide, WideChecks::wideSchema, Wide::fromJson, Wide::toJson);

  private final BigInteger wire;

  Wide(BigInteger wire) {
    this.wire = wire;
  }

  /** The value as JSON has it. */
  public BigInteger wire() {
    return wire;
  }

  /** Makes a value of JSON that has been checked. */
  public static Wide fromJson(JsonNode json) {
    return Decode.oneOf(values(), Wide::toJson, json);
  }

  /** Makes JSON of the value. */
  public JsonNode toJson() {
    return Encode.integer(wire);
  }
}
