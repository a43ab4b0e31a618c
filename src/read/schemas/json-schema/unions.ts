import type { JsonTypeName } from '../../../ir/checks.js';
import type { EnumType, Type, TypeRef, UnionTag, UnionType, Variant } from '../../../ir/types.js';
import { canonicalText, parseValue } from '../../../ir/values.js';
import { joined, labelOf } from './enums.js';
import { branchesOf, type Facts, type Union } from './facts.js';
import { idOf } from '../../document/refs.js';
import { tokensOf } from './places.js';
import { keyOf, object, subMap, type Schema } from './schema.js';
import { restrict, type Shape } from './shape.js';
import { forbids, tagOf, telling, titleOf } from './tags.js';
import { both, within, type TypeSet } from './typesets.js';
import { any, below, never, plain, type Path, type TypeMaker } from './types.js';

const most = 16;
const structural = [
  'properties',
  'patternProperties',
  'additionalProperties',
  'items',
  'prefixItems',
  'enum',
  'const',
  'unevaluatedProperties',
];
const onlyNull: TypeSet = new Set(['null']);

/** A branch that can hold, null aside. */
export interface Branch {
  readonly schema: Schema;
  readonly shape: Shape;
  readonly facts: Facts;
}

/** The branches that some value other than null can satisfy. */
export function viable(maker: TypeMaker, facts: Facts, union: Union): readonly Branch[] {
  const shapes = branchesOf(facts.shape, union);
  return union.branches.flatMap((schema, index) => {
    const shape = shapes[index];
    const found = shape === undefined ? undefined : maker.facts.of(shape);
    return shape === undefined || found === undefined || within(found.types, onlyNull) ? [] : [{ schema, shape, facts: found }];
  });
}

/**
 * The unions that shape the type: those whose branches differ by more than by what they require or bound. Several at once multiply:
 * beyond 16 combinations only the first is distributed over the rest.
 */
export function shaping(maker: TypeMaker, facts: Facts): readonly Union[] {
  const unions = facts.unions.filter((union) => viable(maker, facts, union).some((branch) => adds(facts, branch)));
  const product = unions.reduce((count, union) => count * union.branches.length, 1);
  if (unions.length < 2 || product <= most) return unions;
  maker.widen(facts.shape, `${unions.length} alternatives of alternatives`);
  return unions.slice(0, 1);
}

function adds(facts: Facts, branch: Branch): boolean {
  if (branch.facts.unions.length >= facts.unions.length && branch.facts.unions.length > 0) return true;
  if (!within(facts.types, branch.facts.types)) return true;
  const known = new Set(facts.schemas.map(keyOf));
  const added = branch.facts.schemas.filter((schema) => !known.has(keyOf(schema)));
  return added.some((schema) => structural.some((name) => Object.hasOwn(object(schema) ?? {}, name)));
}

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
  const names = branches.map((branch, index) => nameOf(branch, branches, index, tag));
  branches.forEach(({ schema }, index) => maker.nameBranch(idOf(schema.place), names[index] ?? ''));
  const uses = branches.map(({ shape }, index) => maker.use(shape, below(path, names[index] ?? '')));
  const types = uses.map(({ type }) => type).map((type) => (type.kind === 'ref' ? (maker.valuesOf(type.target) ?? type) : type));
  const values = joined(
    types,
    branches.map(({ schema }) => labelOf(schema)),
  );
  if (values !== undefined && types.every((type) => type.kind !== 'ref')) return values;
  const open = union.mode === 'any' ? opened(types) : undefined;
  if (open !== undefined) return open;
  const variants = branches.map(({ schema }, index) => ({
    type: uses[index]?.type ?? any,
    check: maker.checks.of(schema),
    name: { source: names[index] ?? '', context: [] },
  }));
  return unionOf(
    variants,
    union.mode,
    tag,
    branches.map((branch) => branch.facts),
  );
}

function unionOf(variants: readonly Variant[], mode: UnionType['mode'], tag: UnionTag | undefined, facts: readonly Facts[]): Type {
  if (variants.some(({ type }) => type.kind === 'any')) return any;
  const distinct = variants.filter(
    ({ type }, index) =>
      !variants.some((other, at) => covers(other.type, type) && (at < index || !covers(type, other.type)) && at !== index),
  );
  const [only] = distinct;
  if (distinct.length === 1 && only !== undefined) return only.type;
  if (distinct.length === variants.length && tag !== undefined) return { kind: 'union', mode, variants, tag, dispatch: 'tag' };
  const kept = facts.filter((_, index) => distinct.includes(variants[index] as Variant));
  return { kind: 'union', mode, variants: distinct, dispatch: dispatchOf(kept) };
}

/** Equal types, and numbers of all kinds, are one variant. */
function covers(wide: Type, narrow: Type): boolean {
  if (wide.kind === 'number' && narrow.kind === 'integer') return true;
  if (wide.kind === 'string' && narrow.kind === 'string') return wide.format === undefined || wide.format === narrow.format;
  return JSON.stringify(wide) === JSON.stringify(narrow);
}

function dispatchOf(facts: readonly Facts[]): UnionType['dispatch'] {
  const pairs = facts.flatMap((one, index) => facts.slice(index + 1).map((other) => [one, other] as const));
  if (pairs.every(([one, other]) => both(one.types, other.types).size === 0)) return 'jsonType';
  const told = (one: Facts, other: Facts): boolean => [...one.required].some((key) => forbids(other, key));
  return pairs.every(([one, other]) => told(one, other) && told(other, one)) ? 'presence' : 'predicate';
}

/** `anyOf: [enum, string]`: the values are known, others are legal. */
function opened(types: readonly Type[]): EnumType | undefined {
  const listed = types.find((type) => type.kind === 'enum' && type.base === 'string');
  const free = types.some((type) => type.kind === 'string' && type.format === undefined);
  return types.length === 2 && free && listed?.kind === 'enum' ? { ...listed, open: true } : undefined;
}

function nameOf(branch: Branch, branches: readonly Branch[], index: number, tag: UnionTag | undefined): string {
  const values = (tag?.map ?? []).filter(({ variant }) => variant === index);
  const value = values.length === 1 && values[0] !== undefined ? parseValue(values[0].json) : undefined;
  if (value !== undefined) return typeof value === 'string' ? value : canonicalText(value);
  const ref = object(branch.schema)?.['$ref'];
  const referred = typeof ref === 'string' ? tokensOf(ref.slice(ref.indexOf('#') + 1)).at(-1) : undefined;
  const own =
    referred ??
    titleOf(branch.schema) ??
    telling(
      branches.map(({ facts }) => facts),
      index,
    );
  if (own !== undefined) return own;
  const [type] = [...branch.facts.types].filter((name) => name !== 'null');
  const alone = type !== undefined && branches.every((other) => other === branch || !other.facts.types.has(type));
  return alone && branch.facts.types.size === 1 && subMap(branch.schema, 'properties').length === 0 ? type : `Variant${index + 1}`;
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
