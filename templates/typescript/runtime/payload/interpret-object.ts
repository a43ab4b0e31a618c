import type { JsonObject } from "./check.js";
import { step } from "./pointer.js";
import type { Schema, SchemaObject, Violation } from "./schema.js";
import { violation, type Interpret, type Place } from "./violation.js";

/** The keywords about objects. */
export function violationsInObject(
  schema: SchemaObject,
  value: JsonObject,
  place: Place,
  interpret: Interpret,
): readonly Violation[] {
  const keys = Object.keys(value);
  const present = keys.filter((key) => value[key] !== undefined);
  return [
    ...sizes(schema, keys, place),
    ...requirements(schema, present, place),
    ...keys.flatMap((key) => member(schema, key, value[key], place, interpret)),
    ...entries(schema.dependentSchemas).flatMap(([key, dependent]) =>
      present.includes(key)
        ? interpret(dependent, value, {
            ...place,
            schema: step(step(place.schema, "dependentSchemas"), key),
          })
        : [],
    ),
  ];
}

function sizes(
  { minProperties = 0, maxProperties = Infinity }: SchemaObject,
  keys: readonly string[],
  place: Place,
): Violation[] {
  if (keys.length < minProperties)
    return [
      violation(
        place,
        "minProperties",
        `must have at least ${minProperties} members`,
      ),
    ];
  return keys.length > maxProperties
    ? [
        violation(
          place,
          "maxProperties",
          `must have at most ${maxProperties} members`,
        ),
      ]
    : [];
}

function requirements(
  schema: SchemaObject,
  keys: readonly string[],
  place: Place,
): Violation[] {
  const missing = (
    keyword: string,
    names: readonly string[],
    reason: string,
  ): Violation[] =>
    names
      .filter((name) => !keys.includes(name))
      .map((name) =>
        violation(
          place,
          keyword,
          `must have member ${JSON.stringify(name)}${reason}`,
        ),
      );
  return [
    ...missing("required", schema.required ?? [], ""),
    ...entries(schema.dependentRequired).flatMap(([key, names]) =>
      keys.includes(key)
        ? missing("dependentRequired", names, ` beside ${JSON.stringify(key)}`)
        : [],
    ),
  ];
}

function member(
  schema: SchemaObject,
  key: string,
  value: unknown,
  place: Place,
  interpret: Interpret,
): readonly Violation[] {
  const instance = step(place.instance, key);
  const own =
    schema.properties && Object.hasOwn(schema.properties, key)
      ? schema.properties[key]
      : undefined;
  if (own !== undefined && value === undefined) return [];
  const matching = (schema.patternProperties ?? []).filter(([pattern]) =>
    pattern.test(key),
  );
  const described: [Schema, string][] = [
    ...(own === undefined
      ? []
      : [
          [own, step(step(place.schema, "properties"), key)] as [
            Schema,
            string,
          ],
        ]),
    ...matching.map(([pattern, one]): [Schema, string] => [
      one,
      step(step(place.schema, "patternProperties"), pattern.source),
    ]),
  ];
  if (described.length === 0 && schema.additionalProperties !== undefined)
    described.push([
      schema.additionalProperties,
      step(place.schema, "additionalProperties"),
    ]);
  return [
    ...(schema.propertyNames === undefined
      ? []
      : interpret(schema.propertyNames, key, {
          instance,
          schema: step(place.schema, "propertyNames"),
        })),
    ...described.flatMap(([one, at]) =>
      interpret(one, value, { instance, schema: at }),
    ),
  ];
}

function entries<T>(
  record: { readonly [key: string]: T } | undefined,
): [string, T][] {
  return record === undefined ? [] : Object.entries(record);
}
