import { nearestOf } from '../../diagnostics/nearest.js';
import type { Place, Source } from './source.js';

/** Slips that are guessed at in one document: whoever made more mended none of them. */
const mostGuesses = 200;
const guesses = new WeakMap<Source, number>();

/** The key of an object that a token is a slip for; undefined where none is near. */
export function nearestKey(source: Source, { value }: Place, token: string): string | undefined {
  return typeof value !== 'object' || value === null ? undefined : nearestName(source, token, Object.keys(value));
}

/** The same among names. */
export function nearestName(source: Source, written: string, names: readonly string[]): string | undefined {
  const made = guesses.get(source) ?? 0;
  if (made === mostGuesses) return undefined;
  guesses.set(source, made + 1);
  return nearestOf(written, names);
}
