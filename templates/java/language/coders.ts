import type { Expr, ImportedName, Type, TypeRef } from 'asyncwright/pack';
import { runtime } from './imports.js';
import type { Profile } from './numbers.js';
import { nullable, scalar, type, type Refer } from './types.js';

/** A function that makes a value of the type of checked JSON. */
export function decoder(of: TypeRef, refer: Refer, profile: Profile): Expr {
  return coder(of, { room: 'Decode', own: (name) => `${name}::fromJson` }, refer, profile);
}

/** A function that makes JSON of a value of the type. */
export function encoder(of: TypeRef, refer: Refer, profile: Profile): Expr {
  return coder(of, { room: 'Encode', own: (name) => `${name}::toJson` }, refer, profile);
}

interface Direction {
  readonly room: 'Decode' | 'Encode';
  /** The function of a type that has its own. */
  own(name: string): string;
}

function coder({ type: of, nullable: isNullable }: TypeRef, direction: Direction, refer: Refer, profile: Profile): Expr {
  const plain = plainCoder(of, direction, refer, profile);
  const printed = type(of, refer, profile);
  return isNullable && nullable(printed).text !== printed.text ? combined('orNull', plain, direction) : plain;
}

function plainCoder(of: Type, direction: Direction, refer: Refer, profile: Profile): Expr {
  switch (of.kind) {
    case 'array':
      return combined('list', coder(of.items, direction, refer, profile), direction);
    case 'map':
      return combined('map', coder(of.value, direction, refer, profile), direction);
    case 'ref': {
      const { text, imports } = refer(of.target);
      return { text: direction.own(text), imports };
    }
    default: {
      const { type: name, coder: own } = scalar(of, profile);
      if (own !== '') return { text: `${direction.room}::${own}`, imports: [room(direction)] };
      return { text: direction.own(name), imports: [runtime(name)] };
    }
  }
}

function combined(name: 'orNull' | 'list' | 'map', part: Expr, direction: Direction): Expr {
  return { text: `${direction.room}.${name}(${part.text})`, imports: [...part.imports, room(direction)] };
}

function room({ room: name }: Direction): ImportedName {
  return runtime(name);
}
