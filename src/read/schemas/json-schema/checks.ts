import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { wordOf } from '../../../diagnostics/remedy.js';
import type { Check, CheckId, JsonTypeName } from '../../../ir/checks.js';
import type { Json, Origin } from '../../../ir/described.js';
import { isAssertable, isTypedFormat } from '../../../ir/formats.js';
import { distinctTexts } from '../../../ir/values.js';
import { compilePattern } from '../../../patterns/ecma.js';
import { exactText, numberText } from '../../document/exact.js';
import { child } from '../../document/refs.js';
import { append } from '../../document/pointer.js';
import type { Place } from '../../document/source.js';
import { asyncapi, dialectOf } from './dialects.js';
import { foreignKeywords } from './foreign-keywords.js';
import { typeNames, typeRemedy } from './foreign-types.js';
import { foreignFile, misfits, noSchema } from './forms.js';
import { assertionKeywords, counts, idleAtNone, texts } from './keywords.js';
import { isNullable } from './nullable.js';
import { tellOfOverrides } from './overrides.js';
import { isRef } from './resources.js';
import { elements, keyList, keyOf, keyword, object, sub, subList, subMap, typeNameOf, type Context, type Schema } from './schema.js';

type Draft = { -readonly [K in keyof Check]: Check[K] };

/** The check graph of the schemas that were asked for, and of all that they reach. */
export interface Checks {
  /** The check of a schema; the same for every reference to it. */
  of(schema: Schema): CheckId;
  /** A check that no schema spells out: one of the types of a `type` list. */
  ofType(origin: Origin, type: JsonTypeName): CheckId;
  /** A check that one of several holds; of one alone, itself. */
  ofAny(origin: Origin, checks: readonly CheckId[]): CheckId;
  /** All of some schemas at once, as one check; of one alone, its own. */
  ofAll(parts: readonly Schema[], only: JsonTypeName | undefined, branches: readonly Schema[]): CheckId;
  /** The schemas that say that they take null, where `nullable` is a keyword. */
  readonly nullable: readonly Schema[];
  /** All checks; complete, since each request is worked off before it returns. */
  readonly all: readonly Check[];
}

const plain = [
  'not',
  'if',
  'then',
  'else',
  'contains',
  'propertyNames',
  'additionalProperties',
  'unevaluatedItems',
  'unevaluatedProperties',
] as const;
const branches = ['allOf', 'anyOf', 'oneOf'] as const;

/** Keywords that are looked for together: most schemas have none of most groups. */
const plainOnes: ReadonlySet<string> = new Set(plain);
const listOnes: ReadonlySet<string> = new Set(branches);
const itemOnes: ReadonlySet<string> = new Set(['items', 'prefixItems', 'additionalItems']);
const memberOnes: ReadonlySet<string> = new Set(['patternProperties', 'dependentSchemas', 'dependencies', 'dependentRequired']);
const referring: ReadonlySet<string> = new Set(['$ref', '$dynamicRef', '$recursiveRef']);
const numberOnes: ReadonlySet<string> = new Set([...texts, ...counts]);

const bounds = [
  { exclusive: 'exclusiveMinimum', bound: 'minimum' },
  { exclusive: 'exclusiveMaximum', bound: 'maximum' },
] as const;

function hasAny(schema: Schema, keywords: ReadonlySet<string>): boolean {
  for (const name in object(schema)) if (keywords.has(name)) return true;
  return false;
}

/** JSON Schema "Validation" and "Applicator" vocabularies, in the words of the newest draft. */
export function checks(context: Context): Checks {
  const all: Draft[] = [];
  const ids = new Map<string, CheckId>();
  const pending: (readonly [schema: Schema, check: Draft])[] = [];
  const warned = new Set<string>();
  const nullable: Schema[] = [];
  let busy = false;

  function add(key: string, check: Draft): CheckId {
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = all.push(check) - 1;
    ids.set(key, id);
    return id;
  }

  function request(written: Schema): CheckId {
    warnOfSiblings(written);
    const schema = context.resources.resolve(written);
    const value = schema?.place.value;
    const bool = schema === undefined ? true : value;
    if (schema === undefined || typeof bool === 'boolean') return add(String(bool), { origin: originOf(written), bool: bool !== false });
    const key = keyOf(schema);
    const known = ids.get(key);
    if (known !== undefined) return known;
    const check: Draft = { origin: originOf(schema) };
    pending.push([schema, check]);
    return add(key, check);
  }

  /** Words beside a `$ref` are read for documentation; what would decide validity is lost, and said so. */
  function warnOfSiblings(schema: Schema): void {
    if (!isRef(schema) || schema.dialect.siblings || warned.has(keyOf(schema))) return;
    tellOfOverrides(context, schema, true);
    const lost = Object.keys(object(schema) ?? {}).filter(
      (name) => name !== '$ref' && (assertionKeywords.has(name) || name === 'nullable'),
    );
    warned.add(keyOf(schema));
    if (lost.length > 0) context.reading.report(diagnostic('ref-siblings', { keys: lost }, originOf(schema)));
  }

  /** A list of things to do instead of recursion: chains of references may be as long as the document. */
  function workOff(): void {
    if (busy) return;
    busy = true;
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) fill(...next);
    busy = false;
  }

  function fill(schema: Schema, check: Draft): void {
    if (object(schema) === undefined) {
      context.reading.report(diagnostic('schema-invalid', noSchema(schema.place, schema.dialect), originOf(schema)));
      check.bool = true;
      return;
    }
    if (isNullable(schema)) nullable.push(schema);
    forms(schema);
    foreign(schema);
    tellOfOverrides(context, schema);
    leaves(schema, check);
    for (const name of hasAny(schema, plainOnes) ? plain : []) {
      const schemaUnder = sub(schema, name);
      if (schemaUnder !== undefined) check[name] = request(schemaUnder);
    }
    for (const name of hasAny(schema, listOnes) ? branches : [])
      if (Array.isArray(keyword(schema, name))) check[name] = subList(schema, name).map(request);
    if (hasAny(schema, itemOnes)) items(schema, check);
    members(schema, check);
    if (hasAny(schema, referring)) references(schema, check);
  }

  /** A schema may have a `$ref` and a `$dynamicRef`: the second holds as well. */
  function references(schema: Schema, check: Draft): void {
    const targets = [context.resources.beside(schema), context.resources.dynamic(schema)].filter((target) => target !== undefined);
    const [first, ...others] = targets.map(request);
    if (first !== undefined) check.ref = first;
    if (others.length > 0) check.allOf = [...(check.allOf ?? []), ...others];
  }

  function items(schema: Schema, check: Draft): void {
    const { prefix, rest } = elements(schema);
    if (prefix.length > 0) check.prefixItems = prefix.map(request);
    if (rest !== undefined) check.items = request(rest);
  }

  function members(schema: Schema, check: Draft): void {
    const mapped = (name: string) => subMap(schema, name).map(([key, entry]) => [key, request(entry)] as const);
    const properties = mapped('properties');
    if (properties.length > 0) check.properties = properties;
    if (!hasAny(schema, memberOnes)) return;
    const written = subMap(schema, 'patternProperties');
    const patterns = written.filter(([pattern, entry]) => isPattern(entry.place, pattern));
    // Which members an unreadable pattern would have taken is not known: none of the others is refused.
    if (patterns.length < written.length) Reflect.deleteProperty(check, 'additionalProperties');
    if (patterns.length > 0) check.patternProperties = patterns.map(([pattern, entry]) => [pattern, request(entry)] as const);
    const dependencies = subMap(schema, 'dependencies');
    const schemas = [...dependencies.filter(([, entry]) => !Array.isArray(entry.place.value)), ...subMap(schema, 'dependentSchemas')];
    if (schemas.length > 0) check.dependentSchemas = schemas.map(([key, entry]) => [key, request(entry)] as const);
    const required = [...dependencies, ...subMap(schema, 'dependentRequired')].filter(([, entry]) => Array.isArray(entry.place.value));
    if (required.length > 0) check.dependentRequired = required.map(([key, entry]) => [key, keyList(entry.place.value)] as const);
  }

  function forms({ place, dialect }: Schema): void {
    for (const { path, ...fault } of misfits(place.value as Readonly<Record<string, Json>>, dialect))
      context.reading.report(diagnostic('schema-invalid', fault, { file: place.file, pointer: path.reduce(append, place.pointer) }));
  }

  /** The rules of documents tell it of AsyncAPI's own. */
  function foreign({ place, dialect }: Schema): void {
    const metaschema = (place.value as Readonly<Record<string, Json>>)['$schema'];
    if (typeof metaschema === 'string' && dialectOf(metaschema) === undefined)
      context.reading.report(
        diagnostic(
          'schema-dialect-unknown',
          { metaschema, dialect: dialect === asyncapi ? 'draft-07' : dialect.name },
          { file: place.file, pointer: `${place.pointer}/$schema` },
        ),
      );
    if (dialect === asyncapi) return;
    for (const one of foreignKeywords(place.value as object, dialect))
      context.reading.report(diagnostic('schema-keyword-foreign', one, { file: place.file, pointer: append(place.pointer, one.keyword) }));
  }

  function leaves(schema: Schema, check: Draft): void {
    const { source } = context.reading;
    const types = typesOf(schema);
    if (types !== undefined) check.type = types;
    const constant = keyword(schema, 'const') === undefined ? undefined : child(schema.place, 'const');
    if (constant !== undefined) check.const = exactText(source, constant);
    const values = keyword(schema, 'enum');
    if (Array.isArray(values)) check.enum = distinctTexts(subList(schema, 'enum').map(({ place }) => exactText(source, place)));
    if (hasAny(schema, numberOnes)) numbers(schema, check);
    const pattern = keyword(schema, 'pattern');
    if (typeof pattern === 'string' && isPattern(child(schema.place, 'pattern') ?? schema.place, pattern)) check.pattern = pattern;
    const format = keyword(schema, 'format');
    const isAsserted = (name: string): boolean => (context.native && isTypedFormat(name)) || (context.asserted && isAssertable(name));
    if (typeof format === 'string' && isAsserted(format)) check.format = format;
    if (keyword(schema, 'uniqueItems') === true) check.uniqueItems = true;
    const required = keyword(schema, 'required');
    if (Array.isArray(required) && required.length > 0) check.required = keyList(required);
  }

  function typesOf(schema: Schema): readonly JsonTypeName[] | undefined {
    const type = keyword(schema, 'type');
    if (type === undefined) return undefined;
    const names = Array.isArray(type) ? type.map(typeNameOf) : [typeNameOf(type)];
    const unknown = names.findIndex((name) => name === undefined || !typeNames.includes(name));
    if (unknown >= 0) unknownType(schema, unknown);
    if (names.length === 0 || unknown >= 0) return undefined;
    return (isNullable(schema) && !names.includes('null') ? [...names, 'null'] : names) as JsonTypeName[];
  }

  function unknownType({ place }: Schema, index: number): void {
    const written = child(place, 'type') ?? place;
    const at = child(written, String(index)) ?? written;
    const params = {
      type: typeof at.value === 'string' ? at.value : JSON.stringify(at.value),
      remedy: foreignFile(place.file) ?? typeRemedy(wordOf(at.value)),
    };
    context.reading.report(diagnostic('schema-type-unknown', params, originOf({ place: at })));
  }

  /** Draft-04 says `exclusiveMinimum: true` beside `minimum`. */
  function numbers(schema: Schema, check: Draft): void {
    const text = (name: string) => numberText(context.reading.source, schema.place, name);
    for (const name of texts) {
      const value = keyword(schema, name);
      if (typeof value === 'number' && (name !== 'multipleOf' || value >= 0)) check[name] = text(name);
    }
    for (const { exclusive, bound } of bounds) {
      if (keyword(schema, exclusive) !== true || typeof keyword(schema, bound) !== 'number') continue;
      check[exclusive] = text(bound);
      Reflect.deleteProperty(check, bound);
    }
    for (const name of counts) {
      const value = keyword(schema, name);
      const least = idleAtNone.has(name) ? 1 : 0;
      if (typeof value === 'number' && Number.isInteger(value) && value >= least) check[name] = value;
    }
  }

  function isPattern(place: Place, pattern: string): boolean {
    if (compilePattern(pattern) !== undefined) return true;
    context.reading.report(diagnostic('pattern-invalid', { pattern }, originOf({ place })));
    return false;
  }

  function of(schema: Schema): CheckId {
    const id = request(schema);
    workOff();
    return id;
  }

  return {
    nullable,
    all,
    of,
    ofAll(parts, only, branches) {
      const schemas = [...parts, ...branches];
      const [first] = schemas;
      if (first === undefined) return add('true', { origin: { file: '', pointer: '' }, bool: true });
      if (schemas.length === 1 && only === undefined) return of(first);
      const key = `${schemas.map(keyOf).join('&')}~${only ?? ''}`;
      return add(key, { origin: originOf(first), ...(only === undefined ? {} : { type: [only] }), allOf: schemas.map(of) });
    },
    ofAny(origin, checks) {
      const [first, ...others] = new Set(checks);
      if (first !== undefined && others.length === 0) return first;
      return add(`${origin.file}#${origin.pointer}~${checks.join('|')}`, {
        origin: originOf({ place: origin }),
        anyOf: [...new Set(checks)],
      });
    },
    ofType: (origin, type) => add(`${origin.file}#${origin.pointer}~${type}`, { origin: originOf({ place: origin }), type: [type] }),
  };
}

function originOf({ place }: { readonly place: Origin }): Origin {
  return { file: place.file, pointer: place.pointer };
}
