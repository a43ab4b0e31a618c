// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Codec;
import com.fasterxml.jackson.databind.JsonNode;

/** An animal. */
public sealed interface Pet permits Cat, StickInsect, Hamster, PetBase {
  /** Reads, checks and writes JSON of this type. */
  Codec<Pet> CODEC =
      new Codec<>("Pet", PetChecks::isPet, PetChecks::petSchema, Pet::fromJson, Pet::toJson);

  /** Makes a value of JSON that has been checked: of the variant that it is. */
  static Pet fromJson(JsonNode value) {
    switch (value.path("petType").asText()) {
      case "Cat" -> {
        if (CatChecks.isCat(value)) {
          return Cat.fromJson(value);
        }
      }
      case "StickBug" -> {
        if (StickInsectChecks.isStickInsect(value)) {
          return StickInsect.fromJson(value);
        }
      }
      case "Hamster" -> {
        if (HamsterChecks.isHamster(value)) {
          return Hamster.fromJson(value);
        }
      }
      default -> {
      }
    }
    return PetBase.fromJson(value);
  }

  /** Makes JSON of the value, unchecked. */
  JsonNode toJson();
}
