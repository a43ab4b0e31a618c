// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Codec;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The schema /components/schemas/Animal of asyncapi.yaml. */
public sealed interface Animal extends Guest permits Cat, Dog, Size {
  /** Reads, checks and writes JSON of this type. */
  Codec<Animal> CODEC = new Codec<>("Animal", AnimalChecks::isAnimal, AnimalChecks::animalSchema,
      Animal::fromJson, Animal::toJson);

  /** Makes a value of JSON that has been checked: of the variant that it is. */
  static Animal fromJson(JsonNode value) {
    if (CatChecks.isCat(value)) {
      return Cat.fromJson(value);
    }
    if (DogChecks.isDog(value)) {
      return Dog.fromJson(value);
    }
    if (value.isTextual()) {
      return Size.fromJson(value);
    }
    throw new IllegalArgumentException("Animal has no such variant");
  }

  /** Makes JSON of the value, unchecked. */
  @Override JsonNode toJson();

  /** The value as another variant, which it may be as well. */
  @Override
  default Optional<Size> asSize() {
    JsonNode value = toJson();
    return SizeChecks.isSize(value) ? Optional.of(Size.fromJson(value)) : Optional.empty();
  }

  /** The value as another variant, which it may be as well. */
  default Optional<Cat> asCat() {
    JsonNode value = toJson();
    return CatChecks.isCat(value) ? Optional.of(Cat.fromJson(value)) : Optional.empty();
  }

  /** The value as another variant, which it may be as well. */
  default Optional<Dog> asDog() {
    JsonNode value = toJson();
    return DogChecks.isDog(value) ? Optional.of(Dog.fromJson(value)) : Optional.empty();
  }
}
