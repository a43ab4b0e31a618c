/** A place in a pattern, by code points. */
export interface Cursor {
  readonly chars: readonly string[];
  at: number;
  /** The pattern is read with the flag `u`; else in the older, laxer grammar (ECMA-262 annex B.1.2). */
  readonly unicode: boolean;
  /** The numbers of named groups. */
  readonly names: ReadonlyMap<string, number>;
  /** How many groups capture. */
  readonly groups: number;
}

/** Takes the text when it comes next. */
export function takes(cursor: Cursor, text: string): boolean {
  const isNext = [...text].every((char, index) => cursor.chars[cursor.at + index] === char);
  if (isNext) cursor.at += text.length;
  return isNext;
}

/** What matches at the cursor, and moves behind it; undefined when nothing does. `pattern` is sticky. */
export function takesMatch(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  const found = pattern.exec(cursor.chars.slice(cursor.at, cursor.at + LONGEST).join(''));
  if (found === null) return undefined;
  cursor.at += [...found[0]].length;
  return found;
}

/** Longer than any escape or quantifier that means something, and short enough to look ahead often. */
const LONGEST = 128;
