import { compilePattern } from '../../../patterns/ecma.js';
import type { Extra, ObjectType, Property, Type, TypeRef } from '../../../ir/types.js';
import { docsOf } from './docs.js';
import type { Facts } from './facts.js';
import { familyOf } from './families.js';
import { isNamed } from './places.js';
import { keyList, keyOf, keyword, sub, subList, subMap, type Schema } from './schema.js';
import { aloneOf, schemaOf, shapeOf } from './shape.js';
import { any, below, plain, type Path, type TypeMaker } from './types.js';

/** Whether the object has keys that the schema knows. */
export function hasMembers(facts: Facts): boolean {
  return keysOf(facts).size > 0 || facts.schemas.some((schema) => subMap(schema, 'patternProperties').length > 0);
}

/** An object, or a map where no key is known. */
export function objectOrMap(maker: TypeMaker, facts: Facts, path: Path): Type {
  const extra = extraOf(maker, facts, path);
  if (keysOf(facts).size > 0)
    return { kind: 'object', properties: propertiesOf(maker, facts, path), extra, bases: basesOf(maker, facts, path) };
  const names = facts.schemas.map((schema) => sub(schema, 'propertyNames')).find((schema) => schema !== undefined);
  const key = names === undefined ? {} : { key: maker.checks.of(names) };
  if (extra.kind === 'open') return { kind: 'map', ...key, value: plain(any) };
  if (extra.kind === 'typed' && extra.patterns.length === 0) return { kind: 'map', ...key, value: extra.value };
  const [pattern] = extra.kind === 'typed' ? extra.patterns : [];
  if (extra.kind === 'typed' && pattern !== undefined && extra.patterns.length === 1 && extra.value.type.kind === 'never')
    return { kind: 'map', ...key, value: pattern.value };
  return { kind: 'object', properties: [], extra, bases: [] };
}

const keysKnown = new WeakMap<Facts, ReadonlyMap<string, boolean>>();

/** Every key that some schema describes, requires or depends on; true where it is described. */
function keysOf(facts: Facts): ReadonlyMap<string, boolean> {
  const known = keysKnown.get(facts);
  if (known !== undefined) return known;
  const keys = new Map<string, boolean>();
  for (const schema of facts.schemas) for (const [key] of subMap(schema, 'properties')) keys.set(key, true);
  const mentioned = [...facts.required, ...facts.schemas.flatMap((schema) => conditionalKeys(facts, schema))];
  for (const key of mentioned) if (!keys.has(key)) keys.set(key, false);
  keysKnown.set(facts, keys);
  return keys;
}

const conditions = ['if', 'then', 'else', 'oneOf', 'anyOf', 'dependencies', 'dependentSchemas', 'dependentRequired'];

/** Keys that only conditions speak of: they may be anything. */
function conditionalKeys(facts: Facts, schema: Schema): readonly string[] {
  if (conditions.every((name) => keyword(schema, name) === undefined)) return [];
  const inner = [
    ...['if', 'then', 'else'].map((name) => sub(schema, name)),
    ...['oneOf', 'anyOf'].filter((name) => !facts.shape.chosen.has(`${keyOf(schema)}/${name}`)).flatMap((name) => subList(schema, name)),
    ...['dependencies', 'dependentSchemas'].flatMap((name) => subMap(schema, name).map(([, entry]) => entry)),
  ];
  const described = inner.filter((entry) => entry !== undefined).flatMap((entry) => subMap(entry, 'properties').map(([key]) => key));
  const required = inner.filter((entry) => entry !== undefined).flatMap((entry) => keyList(keyword(entry, 'required')));
  const dependent = ['dependencies', 'dependentRequired'].flatMap((name) =>
    subMap(schema, name).flatMap(([key, entry]) => [key, ...keyList(entry.place.value)]),
  );
  return [...described, ...required, ...dependent];
}

function propertiesOf(maker: TypeMaker, facts: Facts, path: Path): readonly Property[] {
  const properties: Property[] = [];
  for (const [key, declared] of keysOf(facts)) {
    const type = propertyType(maker, facts, key, path);
    const required = facts.required.has(key);
    // A key that must not appear is no property; one that must and must not makes the whole object impossible, which the check says.
    if (type.type.kind === 'never' && !required) continue;
    const docs = docsOf(maker.context, declarationsOf(facts, key));
    properties.push({ wire: key, type, presence: required ? 'required' : 'optional', declared, docs });
  }
  return properties;
}

function declarationsOf(facts: Facts, key: string): readonly Schema[] {
  const { about, general } = speakersOf(facts);
  return [...(about.get(key) ?? []), ...general.flatMap(({ own }) => own.get(key) ?? [])];
}

function propertyType(maker: TypeMaker, facts: Facts, key: string, path: Path): TypeRef {
  const schemas = constraintsOf(facts, key);
  return schemas.length === 0 ? plain(any) : maker.use(shapeOf(schemas), below(path, key));
}

/** The schemas of a shape that speak of a key: those that describe it, and those that speak of keys in general. */
interface Speakers {
  readonly about: ReadonlyMap<string, readonly Schema[]>;
  readonly general: readonly General[];
}

interface General {
  readonly schema: Schema;
  /** Its `properties`. */
  readonly own: ReadonlyMap<string, Schema>;
}

const speakers = new WeakMap<Facts, Speakers>();

/** Made once a shape: bases upon bases have as many schemas as keys. */
function speakersOf(facts: Facts): Speakers {
  const known = speakers.get(facts);
  if (known !== undefined) return known;
  const about = new Map<string, Schema[]>();
  const isGeneral = (schema: Schema): boolean =>
    ['patternProperties', 'additionalProperties'].some((name) => keyword(schema, name) !== undefined);
  for (const schema of facts.schemas.filter((candidate) => !isGeneral(candidate))) {
    for (const [key, entry] of subMap(schema, 'properties')) {
      const list = about.get(key);
      if (list === undefined) about.set(key, [entry]);
      else list.push(entry);
    }
  }
  const general = facts.schemas.filter(isGeneral).map((schema) => ({ schema, own: new Map(subMap(schema, 'properties')) }));
  const made = { about, general };
  speakers.set(facts, made);
  return made;
}

function constraintsOf(facts: Facts, key: string): readonly Schema[] {
  const { about, general } = speakersOf(facts);
  return [...(about.get(key) ?? []), ...general.flatMap((one) => applicable(one, key))];
}

/** The schemas that one schema applies to the member with this key. */
function applicable({ schema, own: properties }: General, key: string): readonly Schema[] {
  const own = properties.get(key);
  const matching = subMap(schema, 'patternProperties').filter(([pattern]) => compilePattern(pattern)?.test(key) === true);
  if (matching.length > 0) return [...(own === undefined ? [] : [own]), ...matching.map(([, entry]) => entry)];
  const only = own ?? sub(schema, 'additionalProperties');
  return only === undefined ? [] : [only];
}

function extraOf(maker: TypeMaker, facts: Facts, path: Path): Extra {
  const additional = facts.schemas.flatMap((schema) => sub(schema, 'additionalProperties') ?? []);
  const value = additional.length === 0 ? plain(any) : maker.use(shapeOf(additional), below(path, 'Value'));
  const patterns = facts.schemas
    .flatMap((schema) => subMap(schema, 'patternProperties'))
    .filter(([pattern]) => compilePattern(pattern) !== undefined)
    .map(([pattern, entry]) => ({ pattern, value: maker.use(shapeOf([entry]), below(path, 'Value')) }));
  if (patterns.length > 0) return { kind: 'typed', value, patterns };
  if (value.type.kind === 'never' || closedByUnevaluated(facts)) return { kind: 'closed' };
  return value.type.kind === 'any' ? { kind: 'open' } : { kind: 'typed', value, patterns: [] };
}

/** Only where nothing but the known properties can be evaluated. */
function closedByUnevaluated(facts: Facts): boolean {
  const [outermost] = facts.shape.parts;
  const exclusive = [...facts.shape.chosen.keys()].every((union) => union.endsWith('/oneOf'));
  if (outermost === undefined || keyword(outermost, 'unevaluatedProperties') !== false || facts.unions.length > 0 || !exclusive)
    return false;
  const evaluates = (schema: Schema, name: string): boolean => sub(schema, name) !== undefined || subMap(schema, name).length > 0;
  return facts.schemas.every(
    (schema) =>
      !['if', 'dependentSchemas', 'additionalProperties'].some((name) => evaluates(schema, name)) &&
      // One within allows members that this one then finds evaluated.
      (schema === outermost || (keyword(schema, 'unevaluatedProperties') ?? false) === false),
  );
}

/** The declared objects in `allOf` whose every property is kept as it is. */
function basesOf(maker: TypeMaker, facts: Facts, path: Path): ObjectType['bases'] {
  const own = facts.shape.alone ? facts.shape.parts[0] : schemaOf(facts.shape);
  if (own === undefined) return [];
  return subList(own, 'allOf').flatMap((entry) => {
    const base = maker.context.resources.resolve(entry);
    if (base === undefined || !isNamed(base.place)) return [];
    const baseFacts = maker.facts.of(shapeOf([base]));
    const keys = [...keysOf(baseFacts).keys()];
    if (keys.length === 0 || baseFacts.unions.length > 0 || !baseFacts.types.has('object')) return [];
    const untouched = (key: string): boolean => constraintsOf(facts, key).length === constraintsOf(baseFacts, key).length;
    const kept = (key: string): boolean =>
      untouched(key) || narrows(propertyType(maker, facts, key, path), propertyType(maker, baseFacts, key, path));
    const whole = shapeOf([base]);
    const type = maker.use(familyOf(maker, whole) === undefined ? whole : aloneOf(base), path).type;
    return type.kind === 'ref' && keys.every(kept) ? [type.target] : [];
  });
}

/** Whether every language can use the one where the other is expected: the same type, or a fixed text for any text. */
function narrows(own: TypeRef, base: TypeRef): boolean {
  const { type } = base;
  if (JSON.stringify(own) === JSON.stringify(base) || type.kind === 'any') return true;
  return type.kind === 'string' && own.type.kind === 'literal' && own.type.json.startsWith('"') && (base.nullable || !own.nullable);
}
