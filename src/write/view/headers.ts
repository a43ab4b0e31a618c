import type { Expression, Message } from '../../ir/api.js';
import type { Id } from '../../ir/described.js';
import type { Type } from '../../ir/types.js';
import type { MessageView } from '../pack/contract.js';
import type { Lookup } from './lookup.js';
import type { Printer } from './printer.js';

/** The headers that a document requires of a message: those that who sends it has to give, and those that the SDK fills by itself. */
export function headersView(
  { headers }: Message,
  filled: readonly (Expression | undefined)[],
  lookup: Lookup,
  printer: Printer,
): Pick<MessageView, 'requiredHeaders' | 'filledHeaders'> {
  const required = headers === undefined ? [] : [...new Set(requiredMembers(headers.type.type, lookup, new Set()))];
  const own = new Set(filled.flatMap((one) => (one?.of === 'header' && one.pointer.length === 1 ? one.pointer : [])));
  const named = (names: readonly string[]): string[] => names.map((name) => printer.text(name));
  return {
    requiredHeaders: named(required.filter((name) => !own.has(name))),
    filledHeaders: named(required.filter((name) => own.has(name))),
  };
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
