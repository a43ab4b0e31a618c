// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Codec;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The schema /components/schemas/Guest of asyncapi.yaml. */
public sealed interface Guest permits Animal, Pet, Size, Range {
  /** Reads, checks and writes JSON of this type. */
  Codec<Guest> CODEC = new Codec<>(
      "Guest", GuestChecks::isGuest, GuestChecks::guestSchema, Guest::fromJson, Guest::toJson);

  /** Makes a value of JSON that has been checked: of the variant that it is. */
  static Guest fromJson(JsonNode value) {
    if (AnimalChecks.isAnimal(value)) {
      return Animal.fromJson(value);
    }
    if (PetChecks.isPet(value)) {
      return Pet.fromJson(value);
    }
    if (SizeChecks.isSize(value)) {
      return Size.fromJson(value);
    }
    if (RangeChecks.isRange(value)) {
      return Range.fromJson(value);
    }
    throw new IllegalArgumentException("Guest has no such variant");
  }

  /** Makes JSON of the value, unchecked. */
  JsonNode toJson();

  /** The value as another variant, which it may be as well. */
  default Optional<Animal> asAnimal() {
    JsonNode value = toJson();
    return AnimalChecks.isAnimal(value) ? Optional.of(Animal.fromJson(value)) : Optional.empty();
  }

  /** The value as another variant, which it may be as well. */
  default Optional<Pet> asPet() {
    JsonNode value = toJson();
    return PetChecks.isPet(value) ? Optional.of(Pet.fromJson(value)) : Optional.empty();
  }

  /** The value as another variant, which it may be as well. */
  default Optional<Size> asSize() {
    JsonNode value = toJson();
    return SizeChecks.isSize(value) ? Optional.of(Size.fromJson(value)) : Optional.empty();
  }

  /** The value as another variant, which it may be as well. */
  default Optional<Range> asRange() {
    JsonNode value = toJson();
    return RangeChecks.isRange(value) ? Optional.of(Range.fromJson(value)) : Optional.empty();
  }
}
