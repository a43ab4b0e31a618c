import type { Expression, Message } from '../../ir/api.js';
import type { Id } from '../../ir/described.js';
import type { Type } from '../../ir/types.js';
import type { Lookup } from './lookup.js';

/** Whether the document requires headers of who sends a message: others than those that the SDK fills, at these places. */
export function requiresHeaders({ headers }: Message, filled: readonly Expression[], lookup: Lookup): boolean {
  if (headers === undefined) return false;
  const own = new Set(filled.flatMap(({ of, pointer }) => (of === 'header' && pointer.length === 1 ? pointer : [])));
  return requiredMembers(headers.type.type, lookup, new Set()).some((name) => !own.has(name));
}

/** The members without which no value is of the type, or of one of its alternatives. */
function requiredMembers(type: Type, lookup: Lookup, seen: Set<Id>): readonly string[] {
  switch (type.kind) {
    case 'ref': {
      const target = lookup.types.get(type.target);
      if (target === undefined || seen.has(type.target)) return [];
      return requiredMembers(target, lookup, seen.add(type.target));
    }
    case 'object':
      return type.properties.filter(({ presence }) => presence === 'required').map(({ wire }) => wire);
    case 'union':
      return type.variants.flatMap((variant) => requiredMembers(variant.type, lookup, seen));
    default:
      return [];
  }
}
