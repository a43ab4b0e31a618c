import type { CheckId, JsonTypeName } from '../../../ir/checks.js';
import type { JsonText } from '../../../ir/described.js';
import type { EnumType, Type, TypeRef, UnionTag, UnionType, Variant } from '../../../ir/types.js';
import { plainNumber } from '../../../ir/numbers.js';
import { canonicalText, isNumber, parseValue } from '../../../ir/values.js';
import { prefixLength } from './arrays.js';
import { joined, labelOf, valuesOfAll, type Label } from './enums.js';
import type { Facts, Union } from './facts.js';
import { idOf } from '../../document/refs.js';
import { tokensOf } from './places.js';
import { elements, object, subMap, type Schema } from './schema.js';
import { restrict, shapeOf } from './shape.js';
import { viable, type Branch } from './shaping.js';
import { closings, forbids, tagOf, tellingKeys, titleOf } from './tags.js';
import { both, either, type TypeSet } from './typesets.js';
import { any, below, never, plain, type Path, type TypeMaker } from './types.js';

/** Variants that are told apart by the members that they have; beyond, each pair would have to be looked at. */
const mostPresent = 100;

/** The type of alternatives; null is folded onto the place that uses it. */
export function alternatives(maker: TypeMaker, facts: Facts, union: Union, path: Path): Type {
  const branches = viable(maker, facts, union);
  if (branches.length === 0) return never;
  const tag = tagOf(
    maker,
    union,
    branches.map(({ shape }) => shape),
    branches.map(({ schema }) => schema),
  );
  const names = namesOf(maker, branches, tag);
  branches.forEach(({ schema }, index) => maker.nameBranch(idOf(schema.place), names[index] ?? ''));
  const uses = branches.map(({ shape }, index) => maker.use(shape, below(path, names[index] ?? '')));
  const types = uses.map(({ type }) => type).map((type) => (type.kind === 'ref' ? (maker.valuesOf(type.target) ?? type) : type));
  const labels = branches.map(({ schema }) => labelOf(schema));
  const values = joined(types, labels);
  if (values !== undefined && types.every((type) => type.kind !== 'ref')) return values;
  const open = union.mode === 'any' ? opened(types, labels) : undefined;
  if (open !== undefined) return open;
  const variants = branches.map(({ schema }, index) => ({
    type: uses[index]?.type ?? any,
    check: maker.checks.of(schema),
    name: { source: names[index] ?? '', context: [] },
  }));
  return unionOf(maker, union, tag, branches, variants);
}

function unionOf(
  maker: TypeMaker,
  { mode, holder }: Union,
  tag: UnionTag | undefined,
  branches: readonly Branch[],
  variants: readonly Variant[],
): Type {
  if (variants.some(({ type }) => type.kind === 'any')) return any;
  const distinct = distinctOf(variants);
  const [only] = distinct;
  if (distinct.length === 1 && only !== undefined) return only.variant.type;
  if (distinct.length === variants.length && tag !== undefined) return { kind: 'union', mode, variants, tag, dispatch: 'tag' };
  return {
    kind: 'union',
    mode,
    variants: distinct.map(({ variant, checks }) => ({ ...variant, check: maker.checks.ofAny(holder.place, checks) })),
    dispatch: dispatchOf(distinct.flatMap(({ variant }) => branches[variants.indexOf(variant)]?.facts ?? [])),
  };
}

/** A variant, with the checks of all that it stands for. */
interface Distinct {
  readonly variant: Variant;
  readonly checks: CheckId[];
}

/** Equal types, and numbers of all kinds, are one variant; so is text of any format beside text of all. */
function distinctOf(variants: readonly Variant[]): readonly Distinct[] {
  const numbers = variants.find(({ type }) => type.kind === 'number')?.type;
  const texts = variants.find(({ type }) => type.kind === 'string' && type.format === undefined)?.type;
  const widest = (type: Type): Type => {
    if (type.kind === 'integer') return numbers ?? type;
    return type.kind === 'string' && type.format !== undefined ? (texts ?? type) : type;
  };
  const all = new Map<string, Distinct>();
  for (const variant of variants.filter(({ type }) => widest(type) === type)) {
    const text = JSON.stringify(variant.type);
    if (!all.has(text)) all.set(text, { variant, checks: [] });
  }
  for (const { type, check } of variants) all.get(JSON.stringify(widest(type)))?.checks.push(check);
  return [...all.values()];
}

function dispatchOf(facts: readonly Facts[]): UnionType['dispatch'] {
  if (haveOwnTypes(facts)) return 'jsonType';
  const closed = facts.map(closings);
  if (facts.length > mostPresent || closed.some((sets) => sets.length === 0)) return 'predicate';
  const told = ({ required }: Facts, other: number): boolean => [...required].some((key) => forbids(closed[other] ?? [], key));
  return facts.every((one, index) => facts.every((_, other) => other === index || told(one, other))) ? 'presence' : 'predicate';
}

function haveOwnTypes(facts: readonly Facts[]): boolean {
  let seen: TypeSet = new Set();
  for (const { types } of facts) {
    if (both(seen, types).size > 0) return false;
    seen = either(seen, types);
  }
  return true;
}

/** `anyOf: [enum, string]`: the values are known, others are legal. A constant is an enum of one. */
function opened(types: readonly Type[], labels: readonly Label[]): EnumType | undefined {
  const isFree = (type: Type): boolean => type.kind === 'string' && type.format === undefined;
  const listed = types.flatMap((type, index) => (isFree(type) ? [] : [[type, labels[index] ?? {}] as const]));
  const all = valuesOfAll(listed);
  return types.some(isFree) && all?.base === 'string' ? { ...all, open: true } : undefined;
}

function namesOf(maker: TypeMaker, branches: readonly Branch[], tag: UnionTag | undefined): readonly string[] {
  const values = new Map<number, JsonText[]>();
  for (const { json, variant } of tag?.map ?? []) values.set(variant, [...(values.get(variant) ?? []), json]);
  const telling = tellingKeys(branches.map(({ facts }) => facts));
  const types = branches.map(({ facts }) => [...facts.types].filter((name) => name !== 'null'));
  const lists = branches.map((branch) => listName(maker, branch));
  const counts = new Map<JsonTypeName, number>();
  for (const name of types.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return branches.map((branch, index) => {
    const own = taggedName(values.get(index) ?? []) ?? referredTo(branch.schema) ?? titleOf(branch.schema) ?? telling[index];
    if (own !== undefined) return own;
    const [type] = types[index] ?? [];
    const alone = type !== undefined && counts.get(type) === 1 && branch.facts.types.size === 1;
    if (alone && subMap(branch.schema, 'properties').length === 0) return type;
    const list = lists[index];
    return list !== undefined && lists.indexOf(list) === lists.lastIndexOf(list) ? list : `Variant${index + 1}`;
  });
}

/** What a list is called that others stand beside, by what its elements are: `stringList`. */
function listName(maker: TypeMaker, { facts }: Branch): string | undefined {
  const [own, ...others] = facts.schemas.flatMap((schema) => elements(schema).rest ?? []);
  if (facts.types.size !== 1 || !facts.types.has('array') || own === undefined || others.length > 0) return undefined;
  const [type, more] = maker.facts.of(shapeOf([own])).types;
  const element = referredTo(own) ?? titleOf(own) ?? (more === undefined ? type : undefined);
  return element === undefined || prefixLength(facts) > 0 ? undefined : `${element} list`;
}

function taggedName(values: readonly JsonText[]): string | undefined {
  const [only] = values;
  if (only === undefined || values.length > 1) return undefined;
  const value = parseValue(only);
  if (typeof value === 'string') return value;
  return isNumber(value) ? plainNumber(value.number) : canonicalText(value);
}

function referredTo(schema: Schema): string | undefined {
  const ref = object(schema)?.['$ref'];
  return typeof ref === 'string' ? tokensOf(ref.slice(ref.indexOf('#') + 1)).at(-1) : undefined;
}

/** A value of several JSON types. */
export function ofTypes(maker: TypeMaker, facts: Facts, types: readonly JsonTypeName[], path: Path): Type {
  const origin = facts.shape.parts[0]?.place ?? { file: '', pointer: '' };
  const variants = types.map((type): Variant => {
    const { type: made }: TypeRef = maker.use(restrict(facts.shape, type), below(path, type)) ?? plain(any);
    return { type: made, check: maker.checks.ofType(origin, type), name: { source: type, context: [] } };
  });
  const [only] = variants;
  if (variants.length === 1 && only !== undefined) return only.type;
  return { kind: 'union', mode: 'one', variants, dispatch: 'jsonType' };
}
