import { isArray, isObject } from "./check.js";
import { step } from "./pointer.js";
import type { Schema, SchemaObject, Violation } from "./schema.js";
import type { Interpret, Place } from "./violation.js";

/** The keywords about what no other keyword has looked at. */
export function violationsInUnevaluated(
  schema: SchemaObject,
  value: unknown,
  place: Place,
  interpret: Interpret,
): readonly Violation[] {
  const { unevaluatedProperties, unevaluatedItems } = schema;
  if (isObject(value) && unevaluatedProperties !== undefined)
    return rest(Object.keys(value), schema, value, interpret).flatMap((key) =>
      interpret(unevaluatedProperties, value[key], {
        instance: step(place.instance, key),
        schema: step(place.schema, "unevaluatedProperties"),
      }),
    );
  if (isArray(value) && unevaluatedItems !== undefined)
    return rest([...value.keys()], schema, value, interpret).flatMap((index) =>
      interpret(unevaluatedItems, value[index], {
        instance: step(place.instance, index),
        schema: step(place.schema, "unevaluatedItems"),
      }),
    );
  return [];
}

/** The keys or indexes that nothing beside the keyword has looked at. */
function rest<Part extends string | number>(
  parts: readonly Part[],
  schema: SchemaObject,
  value: unknown,
  interpret: Interpret,
): readonly Part[] {
  const holds = (one: Schema, of: unknown): boolean =>
    interpret(one, of, { instance: "", schema: "" }).length === 0;
  const done = evaluators(schema, value, holds);
  return parts.filter((part) => !done.some((one) => looksAt(one, part)));

  function looksAt(one: SchemaObject, part: string | number): boolean {
    const isOwn = one === schema;
    if (typeof part === "number")
      return (
        part < (one.prefixItems?.length ?? 0) ||
        one.items !== undefined ||
        (one.contains !== undefined &&
          isArray(value) &&
          holds(one.contains, value[part])) ||
        (!isOwn && one.unevaluatedItems !== undefined)
      );
    return (
      (one.properties !== undefined && Object.hasOwn(one.properties, part)) ||
      (one.patternProperties ?? []).some(([pattern]) => pattern.test(part)) ||
      one.additionalProperties !== undefined ||
      (!isOwn && one.unevaluatedProperties !== undefined)
    );
  }
}

/** The schema and all others that apply to the same value and hold for it. */
function evaluators(
  schema: SchemaObject,
  value: unknown,
  holds: (schema: Schema, value: unknown) => boolean,
): readonly SchemaObject[] {
  const found = new Set([schema]);
  for (const one of found)
    for (const next of inPlace(one, value, holds))
      if (typeof next === "object" && holds(next, value)) found.add(next);
  return [...found];
}

function inPlace(
  schema: SchemaObject,
  value: unknown,
  holds: (schema: Schema, value: unknown) => boolean,
): readonly Schema[] {
  const branch =
    schema.if !== undefined && holds(schema.if, value)
      ? schema.then
      : schema.else;
  const dependents = Object.entries(schema.dependentSchemas ?? {}).filter(
    ([key]) => isObject(value) && Object.hasOwn(value, key),
  );
  return [
    schema.ref?.(),
    schema.if,
    schema.if === undefined ? undefined : branch,
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...dependents.map(([, dependent]) => dependent),
  ].filter((next) => next !== undefined);
}
