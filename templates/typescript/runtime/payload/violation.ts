import { step } from "./pointer.js";
import type { Schema, Violation } from "./schema.js";

/** Where an interpretation stands: in the value and in the schema. */
export interface Place {
  readonly instance: string;
  readonly schema: string;
}

/** Interprets a subschema: how the rooms of the interpreter call each other. */
export type Interpret = (
  schema: Schema,
  value: unknown,
  place: Place,
) => readonly Violation[];

/** A violation of one keyword at a place. */
export function violation(
  place: Place,
  keyword: string,
  message: string,
): Violation {
  return {
    instance: place.instance,
    schema: step(place.schema, keyword),
    keyword,
    message,
  };
}
