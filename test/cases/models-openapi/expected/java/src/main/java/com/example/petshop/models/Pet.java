// Generated from openapi.yaml by asyncwright. Do not edit.

package com.example.petshop.models;

import com.example.petshop.runtime.payload.Codec;
import com.fasterxml.jackson.databind.JsonNode;

/** Whatever is for sale. */
public sealed interface Pet permits Cat, Dog {
  /** Reads, checks and writes JSON of this type. */
  Codec<Pet> CODEC =
      new Codec<>("Pet", PetChecks::isPet, PetChecks::petSchema, Pet::fromJson, Pet::toJson);

  /** Makes a value of JSON that has been checked: of the variant that it is. */
  static Pet fromJson(JsonNode value) {
    switch (value.path("kind").asText()) {
      case "cat", "Cat" -> {
        if (CatChecks.isCat(value)) {
          return Cat.fromJson(value);
        }
      }
      case "dog", "Dog" -> {
        if (DogChecks.isDog(value)) {
          return Dog.fromJson(value);
        }
      }
      default -> {
      }
    }
    if (CatChecks.isCat(value)) {
      return Cat.fromJson(value);
    }
    if (DogChecks.isDog(value)) {
      return Dog.fromJson(value);
    }
    throw new IllegalArgumentException("Pet has no such variant");
  }

  /** Makes JSON of the value, unchecked. */
  JsonNode toJson();
}
