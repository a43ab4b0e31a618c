import type { JsonText } from '../../../ir/described.js';
import type { UnionTag } from '../../../ir/types.js';
import { canonicalText, parseValue } from '../../../ir/values.js';
import { discriminatorOf, namesIn, type Discriminator } from './discriminators.js';
import { branchesOf, type Facts, type Union } from './facts.js';
import { tokensOf } from './places.js';
import { keyword, object, subMap, type Schema } from './schema.js';
import { shapeOf, type Shape } from './shape.js';
import { shaping } from './shaping.js';
import type { TypeMaker } from './types.js';

/** Unions inside unions, in which tags are sought. */
const deepest = 8;

/** A property that every branch requires and whose values differ between branches; the one that a discriminator names first. */
export function tagOf(maker: TypeMaker, union: Union, shapes: readonly Shape[], branches: readonly Schema[]): UnionTag | undefined {
  const discriminator = discriminatorOf(union.holder);
  const first = candidates(maker, shapes[0], 0);
  for (const wire of new Set([...(discriminator === undefined ? [] : [discriminator.wire]), ...first])) {
    const values = shapes.map((shape) => tagValues(maker, shape, wire, 0));
    const map = disjoint(values);
    if (map !== undefined) return { wire, map, source: values.every((value) => value?.length === 1) ? 'const' : 'enum' };
  }
  return discriminator === undefined ? undefined : namedTag(maker, discriminator, branches);
}

/** The keys of the first branch: a tag is in all of them. */
function candidates(maker: TypeMaker, shape: Shape | undefined, depth: number): readonly string[] {
  if (shape === undefined || depth > deepest) return [];
  const facts = maker.facts.of(shape);
  const own = facts.schemas.flatMap((schema) => subMap(schema, 'properties').map(([key]) => key));
  return [...own, ...shaping(maker, facts).flatMap((union) => candidates(maker, branchesOf(shape, union)[0], depth + 1))];
}

/** By the name of the schema that each branch refers to, and what the mapping calls it. */
function namedTag(maker: TypeMaker, discriminator: Discriminator, branches: readonly Schema[]): UnionTag | undefined {
  const names = branches.map((branch) => {
    const ref = object(branch)?.['$ref'];
    const target = typeof ref === 'string' ? maker.context.resources.resolve(branch) : undefined;
    const own = target === undefined ? undefined : tokensOf(target.place.pointer).at(-1);
    return own === undefined ? undefined : namesIn(discriminator, own, String(ref));
  });
  const map = disjoint(names);
  return map === undefined ? undefined : { wire: discriminator.wire, map, source: 'discriminator' };
}

/** The values of the property in every value of the shape; undefined where it may be missing or may be anything. */
function tagValues(maker: TypeMaker, shape: Shape, wire: string, depth: number): readonly JsonText[] | undefined {
  const facts = maker.facts.of(shape);
  if (depth > deepest || ![...facts.types].every((type) => type === 'object')) return undefined;
  const own = facts.required.has(wire) ? valuesOf(maker, facts, wire) : undefined;
  if (own !== undefined) return own;
  for (const union of shaping(maker, facts)) {
    const nested = branchesOf(shape, union).map((branch) => tagValues(maker, branch, wire, depth + 1));
    if (nested.every((values) => values !== undefined)) return nested.flat();
  }
  return undefined;
}

/** What the property may be where the schemas list it, scalars alone. */
export function valuesOf(maker: TypeMaker, facts: Facts, wire: string): readonly JsonText[] | undefined {
  const schemas = facts.schemas.flatMap((schema) => subMap(schema, 'properties').filter(([key]) => key === wire)).map(([, entry]) => entry);
  if (schemas.length === 0) return undefined;
  const values = maker.facts.of(shapeOf(schemas)).values;
  return values !== undefined && values.length > 0 && values.every((json) => !/^[[{]/.test(json.trim())) ? values : undefined;
}

/** Which list each value is in; undefined where a value is in several, or a list is missing. */
export function disjoint(values: readonly (readonly JsonText[] | undefined)[]): UnionTag['map'] | undefined {
  const seen = new Set<string>();
  const map: { json: JsonText; variant: number }[] = [];
  for (const [variant, list] of values.entries()) {
    if (list === undefined) return undefined;
    for (const json of new Set(list)) {
      const text = canonicalText(parseValue(json));
      if (seen.has(text)) return undefined;
      seen.add(text);
      map.push({ json, variant });
    }
  }
  return map;
}

/** By branch: a key that only this one requires, which tells it from the others where no tag does. */
export function tellingKeys(facts: readonly Facts[]): readonly (string | undefined)[] {
  const counts = new Map<string, number>();
  for (const { required } of facts) for (const key of required) counts.set(key, (counts.get(key) ?? 0) + 1);
  return facts.map(({ required }) => [...required].find((key) => counts.get(key) === 1));
}

export function titleOf(schema: Schema | undefined): string | undefined {
  const title = schema === undefined ? undefined : object(schema)?.['title'];
  return typeof title === 'string' && title.trim() !== '' ? title : undefined;
}

/** The keys that each closed schema of a branch admits. */
export function closings({ schemas }: Facts): readonly ReadonlySet<string>[] {
  const closed = schemas.filter((schema) => keyword(schema, 'additionalProperties') === false);
  return closed.map((schema) => new Set(subMap(schema, 'properties').map(([name]) => name)));
}

/** Whether one of them does not admit the key. */
export function forbids(closed: readonly ReadonlySet<string>[], key: string): boolean {
  return closed.some((keys) => !keys.has(key));
}
