import { isEqual, isObject } from "./check.js";
import type { Schema, SchemaObject } from "./schema.js";

/**
 * The alternative that a value names, as an index: by a member for which each alternative of objects lists values, the only one that
 * lists its own. -1 where there is no such member.
 */
export function meant(schemas: readonly Schema[], value: unknown): number {
  if (!isObject(value)) return -1;
  const alternatives = schemas.map(conjunction);
  const objects = alternatives.filter(isOfObjects);
  for (const key of keysOf(objects[0] ?? [])) {
    if (!Object.hasOwn(value, key)) continue;
    const lists = alternatives.map((one) =>
      isOfObjects(one) ? valuesOf(one, key) : [],
    );
    if (lists.some((list) => list === undefined)) continue;
    const fitting = lists.map((list) =>
      list?.some((one) => isEqual(one, value[key])),
    );
    if (fitting.filter(Boolean).length === 1) return fitting.indexOf(true);
  }
  return -1;
}

/** A schema and all that must hold with it; nothing for one that is no more than a yes or a no. */
function conjunction(schema: Schema): readonly SchemaObject[] {
  if (typeof schema === "boolean") return [];
  const linked = schema.ref ? conjunction(schema.ref()) : [];
  return [schema, ...linked, ...(schema.allOf ?? []).flatMap(conjunction)];
}

function isOfObjects(parts: readonly SchemaObject[]): boolean {
  return (
    parts.length > 0 &&
    parts.every(({ type }) => type?.includes("object") ?? true)
  );
}

function keysOf(parts: readonly SchemaObject[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap(({ properties }) => Object.keys(properties ?? {})),
  );
}

/** All that a member may be, where the schema lists it. */
function valuesOf(
  parts: readonly SchemaObject[],
  key: string,
): readonly unknown[] | undefined {
  const members = parts
    .flatMap(({ properties }) =>
      properties && Object.hasOwn(properties, key)
        ? [properties[key] ?? true]
        : [],
    )
    .flatMap(conjunction);
  const listing = members.find((one) => "const" in one || one.enum);
  return listing && ("const" in listing ? [listing.const] : listing.enum);
}
