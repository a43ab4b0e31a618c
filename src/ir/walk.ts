import type { Api, Bindings, SchemaUse } from './api.js';
import type { Described, Id } from './described.js';
import type { Type, TypeRef } from './types.js';

/** Everything of an Api that has bindings, in document order. */
export function bound(api: Api): readonly (Described & { readonly bindings: Bindings })[] {
  return [...api.servers, ...api.channels, ...api.operations, ...api.messages];
}

/** Every use of a schema outside the schemas themselves and the bindings. */
export function schemaUses(api: Api): readonly SchemaUse[] {
  const parameters = [...api.servers.flatMap(({ variables }) => variables), ...api.channels.flatMap((channel) => channel.parameters)];
  const uses = [...parameters.map(({ schema }) => schema), ...api.messages.flatMap(({ payload, headers }) => [payload, headers])];
  return uses.filter((use) => use !== undefined);
}

/** The types that a type is made of, in order; a `ref` has none: declarations are reached by id, so that a walk ends. */
export function partsOf(type: Type): readonly TypeRef[] {
  switch (type.kind) {
    case 'array':
      return [type.items];
    case 'tuple':
      return type.rest === 'closed' ? type.prefix : [...type.prefix, type.rest];
    case 'map':
      return [type.value];
    case 'object': {
      const { properties, extra } = type;
      const beyond = extra.kind === 'typed' ? [extra.value, ...extra.patterns.map(({ value }) => value)] : [];
      return [...properties.map((property) => property.type), ...beyond];
    }
    case 'union':
      return type.variants.map((variant) => ({ type: variant.type, nullable: false }));
    case 'any':
    case 'never':
    case 'null':
    case 'boolean':
    case 'integer':
    case 'number':
    case 'string':
    case 'temporal':
    case 'bytes':
    case 'enum':
    case 'literal':
    case 'ref':
      return [];
  }
}

/** Adds every declaration that a type speaks of to a list. */
export function targets(type: Type, found: Id[]): void {
  switch (type.kind) {
    case 'ref':
      found.push(type.target);
      return;
    case 'array':
      return targets(type.items.type, found);
    case 'tuple':
      for (const item of type.prefix) targets(item.type, found);
      return type.rest === 'closed' ? undefined : targets(type.rest.type, found);
    case 'map':
      return targets(type.value.type, found);
    case 'object':
      found.push(...type.bases);
      for (const property of type.properties) targets(property.type.type, found);
      if (type.extra.kind !== 'typed') return;
      targets(type.extra.value.type, found);
      for (const { value } of type.extra.patterns) targets(value.type, found);
      return;
    case 'union':
      for (const variant of type.variants) targets(variant.type, found);
      return;
    default:
  }
}
