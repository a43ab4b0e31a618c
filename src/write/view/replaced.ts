import type { Api } from '../../ir/api.js';
import type { Id } from '../../ir/described.js';
import { asksForType, overrides, type Override } from '../../ir/overrides.js';
import { rebuilt } from '../../ir/rebuilt.js';
import type { Decl, Type, TypeRef } from '../../ir/types.js';
import { targets } from '../../ir/walk.js';

/** The types that declarations, and members of theirs by their keys, are to have, by id. */
export interface Chosen {
  readonly types: ReadonlyMap<Id, Override>;
  readonly members: ReadonlyMap<Id, ReadonlyMap<string, Override>>;
}

/**
 * The document with the types that were chosen. A declaration inside another one that is neither an object, a union, an enumeration nor a
 * tuple, or is no longer, has no name: its type stands where it is used.
 */
export function replaced(api: Api, chosen: Chosen): Api {
  const changed = api.types.map((decl) => ofChoice(decl, chosen));
  const standing = nameless(changed, chosen);
  const instead = ({ type, nullable }: TypeRef): TypeRef | undefined => {
    const own = type.kind === 'ref' ? standing.get(type.target) : undefined;
    return own && { type: own, nullable: nullable && own.kind !== 'any' };
  };
  const left = changed.filter(({ id }) => !standing.has(id));
  return { ...api, types: left.map((decl) => ({ ...decl, type: rebuilt(decl.type, instead) })) };
}

function ofChoice(decl: Decl, { types, members }: Chosen): Decl {
  const word = types.get(decl.id);
  if (word !== undefined) return { ...decl, type: overrides[word], nullable: decl.nullable && word !== 'any' };
  const own = members.get(decl.id);
  if (own === undefined || decl.type.kind !== 'object') return decl;
  const properties = decl.type.properties.map((property) => {
    const asked = own.get(property.wire);
    const nullable = property.type.nullable && asked !== 'any';
    return asked === undefined ? property : { ...property, type: { type: overrides[asked], nullable } };
  });
  return { ...decl, type: { ...decl.type, properties } };
}

const named: ReadonlySet<Type['kind']> = new Set(['object', 'union', 'enum', 'tuple']);

/** The types of declarations that are declared for what was asked of them alone. One that leads to another keeps its name: it may be itself. */
function nameless(decls: readonly Decl[], { types }: Chosen): ReadonlyMap<Id, Type> {
  const found = decls.filter(
    ({ id, visibility, type, extensions }) =>
      visibility === 'anonymous' && !named.has(type.kind) && (types.has(id) || asksForType(extensions)),
  );
  const ids = new Set(found.map(({ id }) => id));
  return new Map(found.flatMap(({ id, type }) => (leadsTo(ids, type) ? [] : [[id, type] as const])));
}

function leadsTo(ids: ReadonlySet<Id>, type: Type): boolean {
  const found: Id[] = [];
  targets(type, found);
  return found.some((id) => ids.has(id));
}
