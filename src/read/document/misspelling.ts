import { nearestOf } from '../../diagnostics/nearest.js';
import type { Place, Source } from './source.js';

/** Slips that are guessed at in one document: whoever made more mended none of them. */
const mostGuesses = 200;
const guesses = new WeakMap<Source, number>();

/** The key of an object that a token is a slip for; undefined where none is near. */
export function nearestKey(source: Source, { value }: Place, token: string): string | undefined {
  const made = guesses.get(source) ?? 0;
  if (made === mostGuesses || typeof value !== 'object' || value === null) return undefined;
  guesses.set(source, made + 1);
  return nearestOf(token, Object.keys(value));
}
