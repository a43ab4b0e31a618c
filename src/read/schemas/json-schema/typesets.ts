import type { JsonTypeName } from '../../../ir/checks.js';

/** JSON types that a value may have. `number` includes the integers. */
export type TypeSet = ReadonlySet<JsonTypeName>;

export const everything: TypeSet = new Set(['null', 'boolean', 'number', 'string', 'array', 'object']);

const ones: ReadonlyMap<string, TypeSet> = new Map([...everything, 'integer' as const].map((name) => [name, new Set([name])]));

const known: ReadonlySet<TypeSet> = new Set(ones.values());

/** The set of one type; undefined where the name is that of none. */
export function single(name: string): TypeSet | undefined {
  return ones.get(name);
}

/** In the order of the second, unless that says nothing. */
export function both(a: TypeSet, b: TypeSet): TypeSet {
  if (b === everything) return a;
  if (a === everything && known.has(b)) return b;
  const shared = new Set<JsonTypeName>();
  for (const name of b) {
    if (a.has(name) || (name === 'integer' && a.has('number'))) shared.add(name);
    else if (name === 'number' && a.has('integer')) shared.add('integer');
  }
  return shared;
}

export function either(a: TypeSet, b: TypeSet): TypeSet {
  const all = new Set([...a, ...b]);
  if (all.has('number')) all.delete('integer');
  return all;
}

export function without(a: TypeSet, b: TypeSet): TypeSet {
  return new Set([...a].filter((name) => !b.has(name) && !(name === 'integer' && b.has('number'))));
}

/** Every value that is of a type of `a` is of a type of `b`. */
export function within(a: TypeSet, b: TypeSet): boolean {
  return [...a].every((name) => b.has(name) || (name === 'integer' && b.has('number')));
}

export function isEverything(types: TypeSet): boolean {
  return within(everything, types);
}
