// Generated from schema.json by asyncwright. Do not edit.

package com.example.purchase.models;

import com.example.purchase.runtime.payload.Codec;
import com.example.purchase.runtime.payload.Decode;
import com.example.purchase.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Used by nothing. */
public record Note(String value) {
  /** Reads, checks and writes JSON of this type. */
  public static final Codec<@Nullable Note> CODEC = new Codec<>("Note", NoteChecks::isNote,
      NoteChecks::noteSchema, Decode.orNull(Note::fromJson), Encode.orNull(Note::toJson));

  /** Refuses null. */
  public Note {
    Objects.requireNonNull(value, "value");
  }

  /** Makes a value of JSON that has been checked. */
  public static Note fromJson(JsonNode json) {
    return new Note(Decode.text(json));
  }

  /** Makes JSON of the value, unchecked. */
  public JsonNode toJson() {
    return Encode.text(value);
  }
}
