// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Codec;
import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Objects;

/** An amount in euros. */
public record Money(BigDecimal value) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Money> CODEC = new Codec<>(
      "Money", MoneyChecks::isMoney, MoneyChecks::moneySchema, Money::fromJson, Money::toJson);

  /** Refuses null. */
  public Money {
    Objects.requireNonNull(value, "value");
  }

  /** Makes a value of JSON that has been checked. */
  public static Money fromJson(JsonNode json) {
    return new Money(Decode.decimal(json));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    return Encode.decimal(value);
  }
}
