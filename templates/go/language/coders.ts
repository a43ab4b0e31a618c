import type { Expr, Type, TypeRef } from 'asyncwright/pack';
import type { Profile } from './numbers.js';
import { emptiness, scalar, type Refer } from './types.js';

/** A function that makes a value of the type of checked JSON. */
export function decoder(of: TypeRef, refer: Refer, profile: Profile): Expr {
  return { text: coder(of, 'decode', refer, profile), imports: [] };
}

/** A function that makes JSON of a value of the type. */
export function encoder(of: TypeRef, refer: Refer, profile: Profile): Expr {
  return { text: coder(of, 'encode', refer, profile), imports: [] };
}

type Direction = 'decode' | 'encode';

function coder({ type: of, nullable: isNullable }: TypeRef, direction: Direction, refer: Refer, profile: Profile): string {
  const plain = plainCoder(of, direction, refer, profile);
  if (!isNullable) return plain;
  switch (emptiness(of, refer)) {
    case 'none':
      return `${direction}.OrNull(${plain})`;
    case 'nil':
      return `${direction}.OrNil(${plain})`;
    case 'text':
    case 'null':
      return plain;
  }
}

function plainCoder(of: Type, direction: Direction, refer: Refer, profile: Profile): string {
  switch (of.kind) {
    case 'array':
      return `${direction}.Slice(${coder(of.items, direction, refer, profile)})`;
    case 'map':
      return `${direction}.Map(${coder(of.value, direction, refer, profile)})`;
    case 'ref':
      return `${direction}${refer(of.target).text}`;
    default:
      return `${direction}.${scalar(of, profile).coder}`;
  }
}
