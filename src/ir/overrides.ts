import type { Json } from './described.js';
import type { Type } from './types.js';

/**
 * What values may be held as in place of the type that their schema gives them, by the word that asks for it (`--option types.Money=decimal`,
 * `x-java-type: decimal`): JSON as it is, any text, and numbers of any size, with all their digits, whatever the profile.
 */
export const overrides = {
  any: { kind: 'any' },
  string: { kind: 'string' },
  integer: { kind: 'integer', width: 'unbounded' },
  decimal: { kind: 'number', repr: 'decimal' },
} as const satisfies Readonly<Record<string, Type>>;

export type Override = keyof typeof overrides;

export function isOverride(word: unknown): word is Override {
  return typeof word === 'string' && Object.hasOwn(overrides, word);
}

/** The extension of a schema that asks for one in a language: `x-java-type`. */
export function overrideExtension(language: string): string {
  return `x-${language}-type`;
}

/** `x-rust-type` means something to whoever has a pack for it. */
const extension = /^x-.+-type$/;

/** Whether a schema with these members asks a language for another type. */
export function asksForType(members: Readonly<Record<string, Json>>): boolean {
  for (const name in members) if (name.startsWith('x-') && extension.test(name) && isOverride(members[name])) return true;
  return false;
}
