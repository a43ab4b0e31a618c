import type { Json } from '../../../ir/described.js';
import type { Reading, Place } from '../../document/source.js';
import { asyncapi, knows, type Dialect } from './dialects.js';
import { child, idOf, members } from '../../document/refs.js';
import type { Resources } from './resources.js';

/** A schema in its place, and the rules by which it is read. */
export interface Schema {
  readonly place: Place;
  readonly dialect: Dialect;
  /** Identity: one place can be read by two dialects, and in two scopes. */
  readonly key: string;
  /** What dynamic references in it lead to; undefined where none has a say in it. */
  readonly scope?: Scope | undefined;
}

/** The dynamic anchors that are bound around a schema, as far as it asks for them. */
export interface Scope {
  /** Empty where they are those of the schema's own resource. */
  readonly key: string;
  readonly anchors: ReadonlyMap<string, Schema>;
}

export function schemaAt(place: Place, dialect: Dialect, scope?: Scope): Schema {
  const key = dialect === asyncapi ? idOf(place) : `${idOf(place)}~${dialect.name}`;
  return scope === undefined ? { place, dialect, key } : { place, dialect, key: `${key}${scope.key}`, scope };
}

/** What the passes over schemas share. */
export interface Context {
  readonly reading: Reading;
  readonly resources: Resources;
  /** Formats that are types (`date-time`, `uuid`, `int32` …) are asserted and typed; else every format is an annotation. */
  readonly native: boolean;
  /** Every format that can be is asserted. */
  readonly asserted: boolean;
}

type Members = Readonly<Record<string, Json>>;

export function keyOf({ key }: Schema): string {
  return key;
}

/** The members of a schema that is an object. */
export function object(schema: Schema): Members | undefined {
  return objectIn(schema.place.value);
}

export function objectIn(value: Json | undefined): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : undefined;
}

/** The value of a keyword that the dialect knows. */
export function keyword(schema: Schema, name: string): Json | undefined {
  const value = object(schema);
  return value !== undefined && Object.hasOwn(value, name) && knows(schema.dialect, name) ? value[name] : undefined;
}

/** The subschema under a keyword. */
export function sub(schema: Schema, name: string): Schema | undefined {
  if (keyword(schema, name) === undefined) return undefined;
  const place = child(schema.place, name);
  return place === undefined ? undefined : schemaAt(place, schema.dialect, schema.scope);
}

/** The subschemas in a keyword's list. */
export function subList(schema: Schema, name: string): readonly Schema[] {
  return Array.isArray(keyword(schema, name)) ? held(schema, name).schemas : [];
}

/** The subschemas in a keyword's map. */
export function subMap(schema: Schema, name: string): readonly (readonly [key: string, schema: Schema])[] {
  return objectIn(keyword(schema, name)) === undefined ? [] : held(schema, name).entries;
}

/** What a list or a map holds; of a map, the entries alone. */
interface Held {
  readonly dialect: Dialect;
  readonly scope: Scope | undefined;
  readonly holder: Place;
  readonly entries: readonly (readonly [key: string, schema: Schema])[];
  readonly schemas: readonly Schema[];
}

/** By the list or the map itself: each of a thousand alternatives asks for all of them. An alias in YAML stands in two places. */
const known = new WeakMap<object, Held>();

function held(schema: Schema, name: string): Held {
  const { dialect, scope } = schema;
  const place = child(schema.place, name) ?? { ...schema.place, value: null };
  const { value } = place;
  const before = typeof value === 'object' && value !== null ? known.get(value) : undefined;
  const isSame = before?.dialect === dialect && before.scope === scope;
  if (isSame && before.holder.pointer === place.pointer && before.holder.file === place.file) return before;
  const entries = members(place).map(([key, inner]) => [key, schemaAt(inner, dialect, scope)] as const);
  const found = { dialect, scope, holder: place, entries, schemas: Array.isArray(value) ? entries.map(([, entry]) => entry) : [] };
  if (typeof value === 'object' && value !== null) known.set(value, found);
  return found;
}

/** The strings of a keyword that lists keys. */
export function keyList(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((key) => typeof key === 'string') : [];
}

/** An entry of `type`. In YAML, `null` needs quotes to be the name of a type, and has only one meaning without them. */
export function typeNameOf(value: Json): string | undefined {
  return value === null ? 'null' : typeof value === 'string' ? value : undefined;
}

/** The schemas for the first elements of an array, and for the rest. */
export function elements(schema: Schema): { readonly prefix: readonly Schema[]; readonly rest: Schema | undefined } {
  if (schema.dialect.draft >= 2020) return { prefix: subList(schema, 'prefixItems'), rest: sub(schema, 'items') };
  if (Array.isArray(keyword(schema, 'items'))) return { prefix: subList(schema, 'items'), rest: sub(schema, 'additionalItems') };
  return { prefix: [], rest: sub(schema, 'items') };
}
