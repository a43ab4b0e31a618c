/** Unions inside unions: those that are deeper, or in a circle, are no interfaces. */
const DEEPEST = 8;
/** Each type has a method for each union that it is in. A union with more types than these in the unions inside it is no interface. */
const MOST_TYPES = 100;

/** What a union is of: object types, other unions, and what can have no methods. */
export type Part<Union> = Union | 'object' | 'other';

const known = new WeakMap<object, (number | undefined)[]>();

/** Whether a union is an interface that only its variants have: each is an object type, or such a union. `partsOf` may be asked of any union in it. */
export function isInterface<Union extends object>(union: Union, partsOf: (union: Union) => readonly Part<Union>[]): boolean {
  return Number.isFinite(typesIn(union, partsOf, DEEPEST));
}

/** How many object types are in a union and the unions in it; infinite where it is no interface. */
function typesIn<Union extends object>(union: Union, partsOf: (union: Union) => readonly Part<Union>[], depth: number): number {
  const counts = known.get(union) ?? [];
  known.set(union, counts);
  const count = counts[depth] ?? counted(partsOf(union), partsOf, depth);
  counts[depth] = count;
  return count;
}

function counted<Union extends object>(
  parts: readonly Part<Union>[],
  partsOf: (union: Union) => readonly Part<Union>[],
  depth: number,
): number {
  if (parts.length === 0 || parts.includes('other')) return Infinity;
  const unions = parts.filter((part) => part !== 'object' && part !== 'other');
  if (unions.length === 0) return parts.length;
  if (depth === 0) return Infinity;
  const inside = unions.reduce((sum, union) => sum + typesIn(union, partsOf, depth - 1), 0);
  return inside > MOST_TYPES ? Infinity : parts.length - unions.length + inside;
}
