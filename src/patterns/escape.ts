import { takes, takesMatch, type Cursor } from './cursor.js';
import { complement, digits, whiteSpace, wordCharacters } from './ranges.js';
import type { Range, SetItem } from './syntax.js';

const controls: ReadonlyMap<string, number> = new Map([
  ['f', 0x0c],
  ['n', 0x0a],
  ['r', 0x0d],
  ['t', 0x09],
  ['v', 0x0b],
]);

const classes: ReadonlyMap<string, readonly Range[]> = new Map([
  ['d', digits],
  ['D', complement(digits)],
  ['s', whiteSpace],
  ['S', complement(whiteSpace)],
  ['w', wordCharacters],
  ['W', complement(wordCharacters)],
]);

/** `\d`, `\p{L}` and their like, behind the backslash; undefined for anything else. */
export function classEscape(cursor: Cursor): readonly SetItem[] | undefined {
  const simple = classes.get(cursor.chars[cursor.at] ?? '');
  if (simple) {
    cursor.at += 1;
    return simple;
  }
  const property = cursor.unicode ? takesMatch(cursor, /^([pP])\{([^}]*)\}/) : undefined;
  return property && [{ property: property[2] ?? '', negated: property[1] === 'P' }];
}

/** The code point of an escaped character, behind the backslash (ECMA-262 22.2.1 CharacterEscape, and annex B.1.2). */
export function characterEscape(cursor: Cursor): number {
  const hexadecimal = takesMatch(cursor, /^(?:u([\da-fA-F]{4})|x([\da-fA-F]{2}))/);
  if (hexadecimal) return paired(parseInt(hexadecimal[1] ?? hexadecimal[2] ?? '', 16), cursor);
  const point = cursor.unicode ? takesMatch(cursor, /^u\{([\da-fA-F]+)\}/) : undefined;
  if (point) return parseInt(point[1] ?? '', 16);
  const control = takesMatch(cursor, /^c([a-zA-Z])/);
  if (control) return (control[1] ?? '').charCodeAt(0) % 32;
  const octal = takesMatch(cursor, cursor.unicode ? /^0/ : /^(?:[0-3][0-7]{0,2}|[4-7][0-7]?)/);
  if (octal) return parseInt(octal[0], 8);
  // A `\c` without a letter is a backslash, and the `c` stands for itself.
  if (cursor.chars[cursor.at] === 'c') return 0x5c;
  const char = cursor.chars[cursor.at] ?? '\\';
  cursor.at += 1;
  return controls.get(char) ?? char.codePointAt(0) ?? 0;
}

/** Two escapes of surrogates are one code point. */
function paired(code: number, cursor: Cursor): number {
  if (code < 0xd800 || code > 0xdbff) return code;
  const low = takesMatch(cursor, /^\\u([dD][c-fC-F][\da-fA-F]{2})/);
  return low ? (code - 0xd800) * 0x400 + parseInt(low[1] ?? '', 16) - 0xdc00 + 0x10000 : code;
}

/** The items of a class, behind its `[` or `[^`; the cursor ends behind its `]`. */
export function classItems(cursor: Cursor): readonly SetItem[] {
  const items: SetItem[] = [];
  while (cursor.at < cursor.chars.length && !takes(cursor, ']')) {
    const first = classAtom(cursor);
    const isRangeNext = cursor.chars[cursor.at] === '-' && cursor.chars[cursor.at + 1] !== ']';
    if (typeof first === 'number' && isRangeNext) items.push(...range(first, cursor));
    else items.push(...(typeof first === 'number' ? [[first, first] as const] : first));
  }
  return items;
}

function range(first: number, cursor: Cursor): readonly SetItem[] {
  cursor.at += 1;
  const last = classAtom(cursor);
  // `a-\d`: the older grammar takes all three as they are.
  return typeof last === 'number' ? [[first, last]] : [[first, first], [0x2d, 0x2d], ...last];
}

function classAtom(cursor: Cursor): number | readonly SetItem[] {
  if (!takes(cursor, '\\')) {
    const char = cursor.chars[cursor.at] ?? '';
    cursor.at += 1;
    return char.codePointAt(0) ?? 0;
  }
  if (takes(cursor, 'b')) return 0x08;
  return classEscape(cursor) ?? characterEscape(cursor);
}
