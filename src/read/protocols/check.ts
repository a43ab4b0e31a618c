// Whether bindings are as their protocol says at their version: asyncapi.md section 5. What is not is reported once, and left out.
import { nearestOf } from '../../diagnostics/nearest.js';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Id, Json, Origin } from '../../ir/described.js';
import { isObject } from '../document/object.js';
import { indexOf, tokensOf } from '../document/pointer.js';
import { child, follow } from '../document/refs.js';
import type { Place, Reading, Source } from '../document/source.js';
import type { Field, Fields, Level, Protocol } from './field.js';
import { misfit, words } from './form.js';
import { nearestProtocol } from './names.js';
import { fieldWords, valueRemedy } from './remedy.js';
import { atMost, nearestVersion } from './versions.js';

/** The binding that is being read. */
export interface Bound {
  readonly reading: Reading;
  readonly protocol: Protocol;
  readonly level: Level;
  /** The version that it is read by. */
  readonly version: string;
}

const reported = new WeakMap<Source, Set<string>>();
const faulty = new WeakMap<Source, Set<Id>>();

/** Whether something has been found wrong with a binding or with a field of one. */
export function isFaulty(source: Source, { file, pointer }: Origin): boolean {
  return faulty.get(source)?.has(`${file}#${pointer}`) === true;
}

/** A trait's bindings are read with each object that has the trait; what is wrong with them is said once. */
function once(reading: Reading, found: Diagnostic): void {
  const known = reported.get(reading.source) ?? new Set<string>();
  reported.set(reading.source, known);
  const key = `${found.code} ${found.origin.file}#${found.origin.pointer} ${found.message}`;
  if (known.has(key)) return;
  known.add(key);
  const places = faulty.get(reading.source) ?? new Set<Id>();
  faulty.set(reading.source, places.add(`${found.origin.file}#${found.origin.pointer}`));
  reading.report(found);
}

/** A protocol that no table has, or that the document's version of AsyncAPI does not have yet. */
export function checkProtocol(reading: Reading, name: string, protocol: Protocol | undefined, place: Place): void {
  const { asyncapi } = reading.source;
  const isEarly = protocol?.since !== undefined && asyncapi !== undefined && !atMost(protocol.since, asyncapi);
  if (protocol && !isEarly) return;
  const nearest = protocol === undefined ? nearestProtocol(name) : undefined;
  once(reading, diagnostic('binding-protocol-unknown', { protocol: name, since: protocol?.since, nearest }, originOf(place)));
}

/** Whether what stands under the name of a protocol has fields at all. */
export function checkBinding(reading: Reading, name: string, place: Place): boolean {
  if (isObject(place.value)) return true;
  invalid(reading, `bindings of ${name} must be an object`, 'Write its fields below it, indented further, or {}', place);
  return false;
}

/** The version that a binding is read by. */
export function bindingVersion(reading: Reading, binding: Place, protocol: Protocol): string {
  const member = child(binding, 'bindingVersion');
  const newest = protocol.versions.at(-1) as string;
  if (!member || member.value === 'latest') return newest;
  if (typeof member.value !== 'string') {
    invalid(
      reading,
      `${protocol.name}.bindingVersion must be a string`,
      `Write bindingVersion: '${newest}'; that is how it is read`,
      member,
    );
    return newest;
  }
  const nearest = nearestVersion(protocol.versions, member.value);
  const params = { protocol: protocol.name, version: member.value, nearest };
  if (!protocol.versions.includes(member.value)) once(reading, diagnostic('binding-version-unknown', params, originOf(member)));
  return nearest;
}

/** Fields that are missing, that stand where another forbids it, or that lack one they need. `path`: the fields around, dotted. */
export function checkTerms({ reading, version }: Bound, place: Place, fields: Fields, path: string): void {
  for (const [key, field] of Object.entries(fields)) {
    const name = `${path}.${key}`;
    const member = child(place, key);
    if (!member) {
      if (field.required && isIn(field, version)) invalid(reading, `${path} must have ${key}`, `Add ${key}: ${fieldWords(field)}`, place);
      continue;
    }
    const { needs, excludes } = field;
    if (needs !== undefined && !child(place, needs))
      invalid(reading, `${name} needs ${needs} beside it`, `Add ${needs}, or remove ${key}`, member);
    if (excludes !== undefined && child(place, excludes))
      invalid(reading, `${name} must not stand beside ${excludes}`, `Remove one of the two`, member);
  }
}

function isIn({ since, until }: Field, version: string): boolean {
  return (since === undefined || atMost(since, version)) && (until === undefined || atMost(version, until));
}

/** A field that the table does not have. */
export function unknownField(bound: Bound, place: Place, fields: Fields, path: string, key: string): void {
  const nearest = nearestOf(key, Object.keys(fields));
  const home = path.includes('.') ? undefined : Object.entries(bound.protocol.levels).find(([, others]) => Object.hasOwn(others, key))?.[0];
  const params = { field: `${path}.${key}`, version: bound.version, level: bound.level, nearest, home };
  once(bound.reading, diagnostic('binding-field-unknown', params, originOf(place)));
}

/** A field that other versions have is read all the same; one that the newest no longer has is on its way out. */
export function checkAge({ reading, version, level }: Bound, place: Place, field: Field, name: string): void {
  const origin = originOf(place);
  if (!isIn(field, version)) once(reading, diagnostic('binding-field-unknown', { field: name, level, version, ...ageOf(field) }, origin));
  else if (field.until !== undefined) once(reading, diagnostic('binding-field-dated', { field: name, until: field.until }, origin));
}

function ageOf({ since, until }: Field): { readonly since?: string; readonly until?: string } {
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
}

/** Whether a value has the form of its field. */
export function checkValue({ reading }: Bound, place: Place, field: Field, name: string): boolean {
  if (field.fate === 'group')
    return isObject(place.value) || unread(reading, `${name} must be an object`, `Write its fields below it, indented further`, place);
  const holds = field.fate === 'ignored' ? 'value' : field.holds;
  if (holds === 'schema' || holds === 'object' || holds === 'key') return checkSchema(reading, place, holds === 'object', name);
  if (holds === 'setting' && isObject(place.value)) return checkSchema(reading, place, false, name);
  const found = misfit(field.form, place.value);
  if (!found) return true;
  const expected = found.missing === undefined ? words(found.form) : `an object with ${found.missing}`;
  const key = tokensOf(found.pointer).at(-1) ?? lastName(place, name);
  const remedy = valueRemedy(found, indexOf(key) === undefined ? key : '');
  return unread(reading, `${name}${found.pointer.replaceAll('/', '.')} must be ${expected}`, remedy, place, found.pointer);
}

/** What a field stands under: its name may have dots in it, and its value may stand elsewhere. */
function lastName({ pointer }: Place, name: string): string {
  const key = tokensOf(pointer).at(-1);
  return key !== undefined && name.endsWith(`.${key}`) ? key : name.slice(name.lastIndexOf('.') + 1);
}

/** Words that only a schema has. An object without any of them is an example that stands where its schema should. */
const keywords = new Set([
  '$ref',
  'type',
  'properties',
  'enum',
  'const',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'format',
  'pattern',
  'description',
]);
const moreWords = ['title', 'default', 'examples', 'items', 'required', 'additionalProperties', '$schema', 'schema', 'minimum', 'maximum'];
for (const word of moreWords) keywords.add(word);

function checkSchema(reading: Reading, place: Place, isOfObject: boolean, name: string): boolean {
  if (!isObject(place.value)) {
    // A union in Avro is a list.
    if (Array.isArray(place.value) || typeof place.value === 'boolean') return true;
    return unread(reading, `${name} must be a schema`, schemaRemedy(isOfObject), place);
  }
  const schema = follow(reading, place);
  const value: Json | undefined = schema?.value;
  if (!schema || !isObject(value)) return true;
  const keys = Object.keys(value);
  if (keys.length > 0 && !keys.some((key) => keywords.has(key)))
    return unread(reading, `${name} must be a schema`, schemaRemedy(isOfObject), place);
  const type = child(schema, 'type')?.value;
  const hasMembers = ['properties', 'allOf', 'anyOf', 'oneOf', 'schema'].some((key) => keys.includes(key));
  const isObjectSchema = (type === 'object' || type === undefined) && hasMembers;
  if (isOfObject && !isObjectSchema)
    return unread(reading, `${name} must be a schema of type object with properties`, schemaRemedy(isOfObject), place);
  return true;
}

function schemaRemedy(isOfObject: boolean): string {
  return isOfObject ? 'Write type: object, and each of its members under properties' : 'Write a schema, such as { type: string }';
}

/** Reports a field that is not read; false, so that a check may end with it. */
function unread(reading: Reading, reason: string, remedy: string, place: Place, below = ''): false {
  invalid(reading, reason, `${remedy}; until then the field is left out`, place, below);
  return false;
}

function invalid(reading: Reading, reason: string, remedy: string, place: Place, below = ''): void {
  once(reading, diagnostic('binding-invalid', { reason, help: `${remedy}.` }, { file: place.file, pointer: place.pointer + below }));
}

function originOf({ file, pointer }: Place): Origin {
  return { file, pointer };
}
