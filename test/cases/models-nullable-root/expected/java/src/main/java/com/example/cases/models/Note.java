// Generated from asyncapi.yaml by asyncwright. Do not edit.

package com.example.cases.models;

import com.example.cases.runtime.payload.Codec;
import com.example.cases.runtime.payload.Decode;
import com.example.cases.runtime.payload.Encode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The schema /channels/cases/messages/note/payload of asyncapi.yaml. */
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
