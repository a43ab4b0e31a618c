import { isEqual, isObject, isUnique } from "./check.js";
import type { Schema, SchemaObject } from "./schema.js";

/**
 * The alternative that a value names, as an index: by a member for which each alternative of objects lists values, the only one that
 * lists its own. -1 where there is no such member.
 */
export function meant(schemas: readonly Schema[], value: unknown): number {
  for (const { own, lists } of listedMembers(schemas, value)) {
    const fitting = lists.map((list) => isAmong(own, list));
    if (fitting.filter(Boolean).length === 1) return fitting.indexOf(true);
  }
  return -1;
}

/** A member whose values tell alternatives apart, and all that it may be. */
export interface Tag {
  readonly key: string;
  readonly values: readonly unknown[];
}

/** The tags by which a value names none of the alternatives: each alternative of objects lists other values for it, and none its own. */
export function strangeTags(
  schemas: readonly Schema[],
  value: unknown,
): readonly Tag[] {
  return listedMembers(schemas, value).flatMap(({ key, own, lists }) => {
    const values = lists.flat();
    const isTag =
      lists.filter((list) => list.length > 0).length > 1 && isUnique(values);
    return isTag && !isAmong(own, values) ? [{ key, values }] : [];
  });
}

function isAmong(value: unknown, list: readonly unknown[]): boolean {
  return list.some((one) => isEqual(one, value));
}

interface Listed {
  readonly key: string;
  /** What the value has there. */
  readonly own: unknown;
  /** What each alternative lists; nothing for one that is not of objects. */
  readonly lists: readonly (readonly unknown[])[];
}

/** The members of a value for which each alternative of objects lists values. */
function listedMembers(
  schemas: readonly Schema[],
  value: unknown,
): readonly Listed[] {
  if (!isObject(value)) return [];
  const alternatives = schemas.map(conjunction);
  const first = alternatives.find(isOfObjects) ?? [];
  return [...keysOf(first)].flatMap((key) => {
    const lists = alternatives.map((one) =>
      isOfObjects(one) ? valuesOf(one, key) : [],
    );
    return Object.hasOwn(value, key) &&
      lists.every((list) => list !== undefined)
      ? [{ key, own: value[key], lists }]
      : [];
  });
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
