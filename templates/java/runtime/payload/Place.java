package asyncwright.invalid.payload;

/** Where an interpretation stands: in the value and in the schema. */
record Place(String instance, String schema) {
  /** A violation of one keyword here. */
  Violation violation(String keyword, String message) {
    return new Violation(instance, Pointer.step(schema, keyword), keyword, message);
  }

  /** The same value, further into the schema. */
  Place inSchema(Object... keys) {
    return new Place(instance, Pointer.step(schema, keys));
  }

  /** A part of the value, further into the schema. */
  Place inValue(Object part, Object... keys) {
    return new Place(Pointer.step(instance, part), Pointer.step(schema, keys));
  }
}
