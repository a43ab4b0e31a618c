import type { Json, Origin } from '../../ir/described.js';
import { tokensOf } from './pointer.js';
import { position } from './position.js';
import type { Source } from './source.js';

/**
 * Lets the number or boolean at a place be the text that it is written as, where only a text makes sense: `version: 1.0`. This is the one
 * change that is made to what was parsed: whatever looks at the place from now on sees a text.
 * @returns the text
 */
export function quote({ files }: Source, { file, pointer }: Origin): string {
  const found = files.get(file);
  const tokens = tokensOf(pointer);
  const key = tokens.pop() ?? '';
  const holder = tokens.reduce<Json | undefined>((value, token) => member(value, token), found?.value);
  const value = member(holder, key);
  if (found === undefined || typeof holder !== 'object' || holder === null || value === undefined) return '';
  const { offset, length } = position(found, pointer);
  // What aliases share is met twice.
  const text = typeof value === 'string' ? value : found.text.slice(offset, offset + length);
  Object.defineProperty(holder, key, { value: text, enumerable: true, writable: true, configurable: true });
  return text;
}

function member(value: Json | undefined, token: string): Json | undefined {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, token)
    ? (value as Readonly<Record<string, Json>>)[token]
    : undefined;
}
