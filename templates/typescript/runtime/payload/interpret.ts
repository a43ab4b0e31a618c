import { violationsInArray } from "./interpret-array.js";
import { violationsInCombination } from "./interpret-combination.js";
import { violationsInObject } from "./interpret-object.js";
import { violationsInScalar } from "./interpret-scalar.js";
import { violationsInUnevaluated } from "./interpret-unevaluated.js";
import { isArray, isObject } from "./check.js";
import { isOverflow, TOO_DEEP } from "./overflow.js";
import { step } from "./pointer.js";
import type { Schema, Violation } from "./schema.js";
import type { Interpret } from "./violation.js";

/** All violations of a schema by a value, in the order of the value. Slower than a predicate: run it to explain a refusal. */
export function interpret(
  schema: Schema,
  value: unknown,
): readonly Violation[] {
  try {
    return interpretAt(schema, value, { instance: "", schema: "" });
  } catch (error) {
    if (isOverflow(error)) return [TOO_DEEP];
    throw error;
  }
}

const interpretAt: Interpret = (schema, value, place) => {
  if (schema === true) return [];
  if (schema === false)
    return [{ ...place, keyword: "false", message: "is not allowed" }];
  const here = { instance: place.instance, schema: schema.at ?? place.schema };
  return [
    ...(schema.ref
      ? interpretAt(schema.ref(), value, {
          instance: here.instance,
          schema: step(here.schema, "$ref"),
        })
      : []),
    ...violationsInScalar(schema, value, here),
    ...(isArray(value)
      ? violationsInArray(schema, value, here, interpretAt)
      : []),
    ...(isObject(value)
      ? violationsInObject(schema, value, here, interpretAt)
      : []),
    ...violationsInCombination(schema, value, here, interpretAt),
    ...violationsInUnevaluated(schema, value, here, interpretAt),
  ];
};
