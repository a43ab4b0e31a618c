import type { Id } from '../../ir/described.js';
import type { Decl, Type } from '../../ir/types.js';

/** Whether a value of `outer` may hold one of `inner` (or is one) with no list, map or union between. */
export function containment(decls: readonly Decl[]): (outer: Id, inner: Id) => boolean {
  const parts = new Map(decls.map(({ id, type }) => [id, direct(type)]));
  const reached = new Map<Id, ReadonlySet<Id>>();
  return (outer, inner) => {
    const known = reached.get(outer) ?? reachable(outer, parts);
    reached.set(outer, known);
    return known.has(inner);
  };
}

function reachable(from: Id, parts: ReadonlyMap<Id, readonly Id[]>): ReadonlySet<Id> {
  const found = new Set([from]);
  for (const id of found) for (const part of parts.get(id) ?? []) found.add(part);
  return found;
}

/** The declarations that a value of the type holds as they are. */
function direct(type: Type): readonly Id[] {
  switch (type.kind) {
    case 'ref':
      return [type.target];
    case 'object':
      return type.properties.flatMap((property) => direct(property.type.type));
    case 'tuple':
      return type.prefix.flatMap((item) => direct(item.type));
    default:
      return [];
  }
}
