import type { Json, JsonText } from '../../../ir/described.js';
import type { EnumType, EnumValue, Type } from '../../../ir/types.js';
import { canonicalText, parseValue } from '../../../ir/values.js';
import { exactText } from '../../document/exact.js';
import { exactType, type Facts } from './facts.js';
import { keyList, keyword, object, subList, type Context, type Schema } from './schema.js';
import { never } from './types.js';

/** Words for the value of an enumeration, from the schema that lists it. */
export interface Label {
  readonly name?: string;
  /** The name is its author's choice for code. */
  readonly chosen?: true;
  readonly description?: string;
}

/** The type of the values that are left, null aside. `named`: one value is an enumeration as well, since more may come. */
export function enumeration(context: Context, facts: Facts, values: readonly JsonText[], named: boolean): Type {
  const kinds = new Set(values.map((json) => exactType(parseValue(json))));
  const [only] = values;
  if (only === undefined) return never;
  if (kinds.size === 1 && kinds.has('boolean') && values.length === 2) return { kind: 'boolean' };
  if (values.length === 1 && !(named && isListed(facts))) return { kind: 'literal', json: only };
  const labels = labelsOf(context, facts);
  return { kind: 'enum', base: baseOf(kinds), open: false, values: values.map((json) => valueOf(json, labels.get(canonical(json)))) };
}

/** Joins the enumerations of a union's branches. */
export function joined(types: readonly Type[], labels: readonly Label[]): EnumType | undefined {
  const all = valuesOfAll(types.map((type, index) => [type, labels[index] ?? {}]));
  return all === undefined || all.values.length < 2 ? undefined : all;
}

/** All values of enumerations and constants, each of which may have a label; undefined where there are none, or other types. */
export function valuesOfAll(types: readonly (readonly [type: Type, label: Label])[]): EnumType | undefined {
  const values = new Map<string, EnumValue>();
  for (const [type, label] of types) {
    for (const value of valuesIn(type)) {
      if (!values.has(canonical(value.json))) values.set(canonical(value.json), type.kind === 'enum' ? value : valueOf(value.json, label));
    }
  }
  if (values.size === 0 || !types.every(([type]) => valuesIn(type).length > 0)) return undefined;
  const kinds = new Set([...values.values()].map(({ json }) => exactType(parseValue(json))));
  return { kind: 'enum', base: baseOf(kinds), open: false, values: [...values.values()] };
}

function valuesIn(type: Type): readonly EnumValue[] {
  if (type.kind === 'enum') return type.values;
  return type.kind === 'literal' ? [valueOf(type.json, undefined)] : [];
}

export function labelOf(schema: Schema): Label {
  const { title, description } = object(schema) ?? {};
  return { ...(typeof title === 'string' ? { name: title } : {}), ...(typeof description === 'string' ? { description } : {}) };
}

function valueOf(json: JsonText, label: Label | undefined): EnumValue {
  const value = parseValue(json);
  const source = label?.name ?? (typeof value === 'string' ? value : json);
  const name = { source, context: [], ...(label?.chosen === undefined ? {} : { chosen: label.chosen }) };
  return { json, name, ...(label?.description === undefined ? {} : { description: label.description }) };
}

function baseOf(kinds: ReadonlySet<string>): EnumType['base'] {
  const all = [...kinds];
  if (all.every((kind) => kind === 'string')) return 'string';
  if (all.every((kind) => kind === 'integer')) return 'integer';
  return all.every((kind) => kind === 'integer' || kind === 'number') ? 'number' : 'mixed';
}

function isListed(facts: Facts): boolean {
  return facts.schemas.some((schema) => keyword(schema, 'enum') !== undefined);
}

/** `x-enum-varnames` and `x-enum-descriptions` stand beside `enum`, in its order. */
function labelsOf(context: Context, facts: Facts): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  for (const schema of facts.schemas) {
    const names = extension(schema, 'x-enum-varnames');
    const descriptions = extension(schema, 'x-enum-descriptions');
    if (names.length === 0 && descriptions.length === 0) continue;
    subList(schema, 'enum').forEach(({ place }, index) => {
      const name = names[index];
      const description = descriptions[index];
      const label = {
        ...(name === undefined ? {} : { name, chosen: true as const }),
        ...(description === undefined ? {} : { description }),
      };
      labels.set(canonical(exactText(context.reading.source, place)), label);
    });
  }
  return labels;
}

function extension(schema: Schema, name: string): readonly string[] {
  const value: Json | undefined = object(schema);
  return value !== undefined && Object.hasOwn(value, name) ? keyList(value[name]) : [];
}

function canonical(json: JsonText): string {
  return canonicalText(parseValue(json));
}
