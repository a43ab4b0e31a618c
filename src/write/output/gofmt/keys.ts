import { Unfamiliar } from './unfamiliar.js';

/** The keys of elements that are aligned with one another so far. */
export interface Keys {
  /** How long the last one is in bytes; 0 for an element of several lines, and before the first. */
  last: number;
  /** Of the logarithms of how long they are. */
  sum: number;
  count: number;
  /** Whether the elements have keys; all have, or none. */
  isPair: boolean | undefined;
}

/** Keys up to this length are aligned whatever those before them are. */
const SMALL = 40;
/** Else one of which the length is more times that of those before, by their geometric mean, is not aligned with them; nor is one that is shorter by as much. */
const MOST = 2.5;
/** So near to that, it is for who knows the very arithmetic. */
const NEAR = 1e-6;

/** Takes note of the key of the next element, and says whether it begins a new section. */
export function ratioBreaks(keys: Keys, size: number, isPair: boolean): boolean {
  if ((keys.isPair ??= isPair) !== isPair) throw new Unfamiliar();
  const breaks = keys.last === 0 || size === 0 || (isPair && differs(keys, size));
  if (breaks) keys.sum = keys.count = 0;
  if (size > 0) {
    keys.sum += Math.log(size);
    keys.count += 1;
  }
  keys.last = size;
  return breaks;
}

function differs({ last, sum, count }: Keys, size: number): boolean {
  if (last <= SMALL && size <= SMALL) return false;
  const ratio = size / Math.exp(sum / count);
  if (Math.abs(ratio - MOST) < NEAR || Math.abs(ratio * MOST - 1) < NEAR) throw new Unfamiliar();
  return ratio * MOST <= 1 || MOST <= ratio;
}
