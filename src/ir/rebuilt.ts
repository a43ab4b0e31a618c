import type { Extra, Type, TypeRef } from './types.js';

/** The same type with other types in the places that it uses types; what `change` leaves alone is rebuilt in turn. */
export function rebuilt(type: Type, change: (use: TypeRef) => TypeRef | undefined): Type {
  const use = (one: TypeRef): TypeRef => change(one) ?? { ...one, type: rebuilt(one.type, change) };
  switch (type.kind) {
    case 'array':
      return { ...type, items: use(type.items) };
    case 'tuple':
      return { ...type, prefix: type.prefix.map(use), rest: type.rest === 'closed' ? type.rest : use(type.rest) };
    case 'map':
      return { ...type, value: use(type.value) };
    case 'object':
      return {
        ...type,
        properties: type.properties.map((property) => ({ ...property, type: use(property.type) })),
        extra: beyond(type.extra, use),
      };
    case 'union':
      return {
        ...type,
        variants: type.variants.map((variant) => ({ ...variant, type: use({ type: variant.type, nullable: false }).type })),
      };
    default:
      return type;
  }
}

function beyond(extra: Extra, use: (one: TypeRef) => TypeRef): Extra {
  if (extra.kind !== 'typed') return extra;
  return { ...extra, value: use(extra.value), patterns: extra.patterns.map((one) => ({ ...one, value: use(one.value) })) };
}
