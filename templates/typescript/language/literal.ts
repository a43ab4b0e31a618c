import { literalKey, quote, typeKey } from './text.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** JSON text as a TypeScript expression. */
export function literal(json: string): string {
  return print(JSON.parse(json) as Json, literalKey, number);
}

/** JSON text as a literal type; a number that TypeScript cannot hold exactly is any number. */
export function literalType(json: string): string {
  return print(JSON.parse(json) as Json, typeKey, (value) => (Number.isFinite(value) && !Number.isSafeInteger(Math.trunc(value)) ? 'number' : number(value)));
}

/** The number of a JSON text as an expression; beyond the range it is infinite. */
export function number(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? 'Number.POSITIVE_INFINITY' : 'Number.NEGATIVE_INFINITY';
}

function print(value: Json, key: (text: string) => string, digits: (value: number) => string): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return digits(value);
  if (typeof value === 'string') return quote(value);
  if (isList(value)) return `[${value.map((item) => print(item, key, digits)).join(', ')}]`;
  const members = Object.entries(value).map(([name, member]) => `${key(name)}: ${print(member, key, digits)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
