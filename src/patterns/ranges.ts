import type { Range } from './syntax.js';

const LAST = 0x10ffff;

/** ECMA-262 22.2.2.9: what `\d`, `\s` and `\w` stand for. */
export const digits: readonly Range[] = [[0x30, 0x39]];
export const wordCharacters: readonly Range[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0x30, 0x39],
  [0x5f, 0x5f],
];
export const whiteSpace: readonly Range[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
export const lineTerminators: readonly Range[] = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];

/** All code points outside the ranges. */
export function complement(ranges: readonly Range[]): readonly Range[] {
  const found: Range[] = [];
  let next = 0;
  for (const [first, last] of [...ranges].sort(([left], [right]) => left - right)) {
    if (first > next) found.push([next, first - 1]);
    next = Math.max(next, last + 1);
  }
  return next > LAST ? found : [...found, [next, LAST]];
}

const known = new Map<string, readonly Range[]>();

/** The code points with a property, by the tables of the engine that runs this. */
export function rangesOf(property: string): readonly Range[] {
  const found = known.get(property) ?? search(new RegExp(`^\\p{${property}}$`, 'u'));
  known.set(property, found);
  return found;
}

function search(pattern: RegExp): readonly Range[] {
  const found: Range[] = [];
  let first = -1;
  for (let code = 0; code <= LAST + 1; code += 1) {
    const isIn = code <= LAST && pattern.test(String.fromCodePoint(code));
    if (isIn && first < 0) first = code;
    if (!isIn && first >= 0) {
      found.push([first, code - 1]);
      first = -1;
    }
  }
  return found;
}
