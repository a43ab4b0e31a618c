import { nearestOf } from '../../diagnostics/nearest.js';
import type { Id } from '../../ir/described.js';
import type { Decl, Type } from '../../ir/types.js';
import { nameWords, words } from '../../naming/words.js';

/** A declaration, or a member of one by its key on the wire. */
export interface Addressed {
  readonly id: Id;
  readonly wire: string | undefined;
  readonly type: Type;
}

/** What an address names instead of something that is there. */
export interface Unaddressed {
  /** A phrase with the verb. */
  readonly reason: string;
  readonly nearest?: string;
}

/** What `Money` or `Order.amount` names. Keys on the wire may have full stops in them, names have none. */
export function addressed(address: string, decls: readonly Decl[], names: ReadonlyMap<Id, string>): Addressed | Unaddressed {
  const [name = '', ...rest] = address.split('.');
  const decl = called(name, decls, names);
  if (decl === undefined) return { reason: 'names no type', ...meant(name, [...names.values()], '') };
  if (rest.length === 0) return { id: decl.id, wire: undefined, type: decl.type };
  const wire = rest.join('.');
  const properties = decl.type.kind === 'object' ? decl.type.properties : [];
  const member = properties.find((property) => property.wire === wire);
  if (member !== undefined) return { id: decl.id, wire, type: member.type.type };
  const keys = properties.map((property) => property.wire);
  const holder = alternativeWith(wire, decl.type, decls);
  const near = holder === undefined ? meant(wire, keys, `${name}.`) : { nearest: `${names.get(holder.id) ?? name}.${wire}` };
  return { reason: `names no member of ${name}`, ...near };
}

/** Of the alternatives that have a member, the one that the others have it from, where there is one. */
function alternativeWith(wire: string, type: Type, decls: readonly Decl[]): Decl | undefined {
  if (type.kind !== 'union') return undefined;
  const ids = new Set(type.variants.flatMap((variant) => (variant.type.kind === 'ref' ? [variant.type.target] : [])));
  const holders = decls.filter(
    (decl) => ids.has(decl.id) && decl.type.kind === 'object' && decl.type.properties.some((property) => property.wire === wire),
  );
  return holders.find(({ name }) => nameWords(name).at(-1) === 'base') ?? holders[0];
}

/** Whether an address is about one of some declarations that have no names in the language. */
export function isAbout(address: string, decls: readonly Decl[]): boolean {
  return called(address.split('.')[0] ?? '', decls, new Map()) !== undefined;
}

/** By the name that it has in the language, or in the document, in whatever spelling: `OrderId`, `OrderID`, `order-id`. */
function called(name: string, decls: readonly Decl[], names: ReadonlyMap<Id, string>): Decl | undefined {
  const spoken = words(name).join(' ');
  const isSpoken = (decl: Decl): boolean =>
    nameWords(decl.name).join(' ') === spoken || words(names.get(decl.id) ?? '').join(' ') === spoken;
  return decls.find(({ id }) => names.get(id) === name) ?? decls.find(isSpoken);
}

function meant(word: string, candidates: readonly string[], prefix: string): Pick<Unaddressed, 'nearest'> {
  const nearest = nearestOf(word, candidates);
  return nearest === undefined ? {} : { nearest: `${prefix}${nearest}` };
}
