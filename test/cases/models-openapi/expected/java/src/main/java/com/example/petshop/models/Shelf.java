// Generated from openapi.yaml by asyncwright. Do not edit.

package com.example.petshop.models;

import com.example.petshop.runtime.payload.Codec;
import com.example.petshop.runtime.payload.Copy;
import com.example.petshop.runtime.payload.Decode;
import com.example.petshop.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The schema /components/schemas/Shelf of openapi.yaml. */
public record Shelf(List<Pet> value) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<Shelf> CODEC = new Codec<>(
      "Shelf", ShelfChecks::isShelf, ShelfChecks::shelfSchema, Shelf::fromJson, Shelf::toJson);

  /** Copies lists and maps, and refuses null. */
  public Shelf {
    value = Copy.list(value);
  }

  /** Makes a value of JSON that has been checked. */
  public static Shelf fromJson(JsonNode json) {
    return new Shelf(Decode.value(json, Decode.list(Pet::fromJson)));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    return Encode.value(value, Encode.list(Pet::toJson));
  }
}
