// Bindings: asyncapi.md section 5. Which field does what stands in the protocols' tables; this file reads any of them.
import type { Binding, Bindings } from '../../ir/api.js';
import type { Json, Name } from '../../ir/described.js';
import { isObject } from '../document/object.js';
import { append } from '../document/pointer.js';
import { child, follow, members } from '../document/refs.js';
import type { Place, Reading } from '../document/source.js';
import type { SchemaGraph } from '../schemas/index.js';
import { bindingVersion, checkAge, checkBinding, checkProtocol, checkTerms, checkValue, unknownField, type Bound } from './check.js';
import type { Field, Fields, Holds, Level } from './field.js';
import { canonicalProtocol } from './names.js';
import { protocols } from './table.js';

/** What has been read of one binding so far. */
interface Draft {
  readonly version: string;
  readonly used: Map<string, Json>;
  readonly options: Map<string, Json>;
  readonly ignored: { readonly pointer: string; readonly reason: string }[];
}

/** What the fields of one binding are read with. */
interface Scope extends Bound {
  readonly schemas: SchemaGraph;
  /** The words of what is bound, for the names of its schemas. */
  readonly owner: Name;
}

/**
 * Reads the bindings of one object, by protocol. Either the whole or one protocol's may be a reference.
 * A group keeps its shape in `used` and `options`: `{ exchange: { name } }`.
 */
export function readBindings(reading: Reading, schemas: SchemaGraph, bindings: Place | undefined, level: Level, owner: Name): Bindings {
  const found = bindings && follow(reading, bindings);
  if (!found || !isObject(found.value)) return {};
  const drafts = new Map<string, Draft>();
  for (const [key, member] of members(found)) {
    const binding = key.startsWith('x-') ? undefined : follow(reading, member);
    if (!binding || !checkBinding(reading, key, binding)) continue;
    const { name } = canonicalProtocol(key);
    const protocol = protocols.find((each) => each.name === name);
    checkProtocol(reading, key, protocol, member);
    if (!protocol) {
      drafts.set(name, drafts.get(name) ?? foreign(binding, name));
      continue;
    }
    const scope: Scope = { reading, schemas, owner, protocol, level, version: bindingVersion(reading, binding, protocol) };
    // `mqtt` and `mqtt5` are one protocol: they are read into one binding, and what the first says counts.
    const draft = drafts.get(name) ?? draftOf(scope.version);
    drafts.set(name, draft);
    readFields(scope, binding, protocol.levels[level] ?? {}, name, '', draft);
  }
  return Object.fromEntries([...drafts].map(([name, draft]) => [name, finished(draft)]));
}

function draftOf(version: string): Draft {
  return { version, used: new Map(), options: new Map(), ignored: [] };
}

/** A protocol without a table: its fields are listed. */
function foreign(binding: Place, name: string): Draft {
  const version = child(binding, 'bindingVersion')?.value;
  const draft = draftOf(typeof version === 'string' ? version : 'latest');
  const fields = members(binding).filter(([key]) => key !== 'bindingVersion' && !key.startsWith('x-'));
  draft.ignored.push(...fields.map(([key]) => ({ pointer: append('', key), reason: `bindings of ${name} are not known` })));
  return draft;
}

/** `path`: the fields around these, dotted; `pointer`: the same below the binding. */
function readFields(scope: Scope, place: Place, fields: Fields, path: string, pointer: string, draft: Draft): void {
  checkTerms(scope, place, fields, path);
  for (const [key, member] of members(place)) {
    if (key.startsWith('x-') || (pointer === '' && key === 'bindingVersion')) continue;
    const field = Object.hasOwn(fields, key) ? (fields[key] as Field) : undefined;
    const name = `${path}.${key}`;
    if (!field) {
      unknownField(scope, member, fields, path, key);
      continue;
    }
    checkAge(scope, member, field, name);
    if (checkValue(scope, member, field, name)) readField(scope, key, member, field, append(pointer, key), draft, name);
  }
}

function readField(scope: Scope, key: string, place: Place, field: Field, pointer: string, draft: Draft, name: string): void {
  switch (field.fate) {
    case 'ignored':
      draft.ignored.push({ pointer, reason: field.reason });
      return;
    case 'used':
      if (!draft.used.has(key)) draft.used.set(key, valueOf(scope, key, place, field.holds));
      return;
    case 'option':
      if (!draft.options.has(key)) draft.options.set(key, valueOf(scope, key, place, field.holds));
      return;
    case 'group': {
      const inner: Draft = { ...draftOf(''), ignored: draft.ignored };
      readFields(scope, place, field.fields, name, pointer, inner);
      if (inner.used.size > 0 && !draft.used.has(key)) draft.used.set(key, Object.fromEntries(inner.used));
      if (inner.options.size > 0 && !draft.options.has(key)) draft.options.set(key, Object.fromEntries(inner.options));
    }
  }
}

function valueOf(scope: Scope, key: string, place: Place, holds: Holds): Json {
  switch (holds) {
    case 'value':
      return place.value;
    case 'setting':
      return isObject(place.value) ? setting(scope, place) : place.value;
    case 'schema':
    case 'object':
      return schemaUse(scope, key, place, undefined);
    case 'key':
      return schemaUse(scope, key, place, isAvro(scope.reading, place) ? 'application/vnd.apache.avro' : undefined);
  }
}

/** A `SchemaUse` is JSON, though its type has no index signature. */
function schemaUse({ schemas, owner }: Scope, key: string, place: Place, format: string | undefined): Json {
  const context = [...owner.context, owner.source];
  return schemas.use(place, format, { source: key, context, role: 'schema' }) as unknown as Json;
}

/** Whether a schema can only be Avro: a union, or a type that JSON Schema does not have. */
function isAvro(reading: Reading, place: Place): boolean {
  const schema = follow(reading, place);
  const type = schema && child(schema, 'type')?.value;
  return Array.isArray(schema?.value) || (typeof type === 'string' && avroTypes.includes(type));
}

const avroTypes = ['record', 'enum', 'map', 'fixed', 'bytes', 'int', 'long', 'float', 'double'];

/** A value given as a schema: the only one that it allows, else its default, else null: the user has to say. */
function setting(scope: Scope, place: Place): Json {
  const schema = follow(scope.reading, place);
  if (!schema) return null;
  const allowed = child(schema, 'enum')?.value;
  const only = Array.isArray(allowed) && allowed.length === 1 ? (allowed as readonly Json[])[0] : undefined;
  return child(schema, 'const')?.value ?? only ?? child(schema, 'default')?.value ?? null;
}

function finished({ version, used, options, ignored }: Draft): Binding {
  return { version, used: Object.fromEntries(used), options: Object.fromEntries(options), ignored };
}
