import { Unfamiliar } from './unfamiliar.js';
import type { Token } from './tokens.js';

/** A place in the words of a source. */
export interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
}

const end: Token = { kind: 'end', text: '', gap: 'line' };

export function peek({ tokens, at }: Cursor, ahead = 0): Token {
  return tokens[at + ahead] ?? end;
}

export function take(cursor: Cursor): Token {
  const token = peek(cursor);
  cursor.at += 1;
  return token;
}

export function isAt(cursor: Cursor, text: string, ahead = 0): boolean {
  const token = peek(cursor, ahead);
  return token.text === text && token.kind !== 'string';
}

/** Whether the text is next; then it is taken. */
export function accept(cursor: Cursor, text: string): boolean {
  const isNext = isAt(cursor, text);
  if (isNext) cursor.at += 1;
  return isNext;
}

export function expect(cursor: Cursor, text: string): void {
  if (!accept(cursor, text)) throw new Unfamiliar();
}

export function takeWord(cursor: Cursor): string {
  const { kind, text } = take(cursor);
  if (kind !== 'word') throw new Unfamiliar();
  return text;
}

/** How many words there are up to the bracket that closes the one at the cursor. */
export function lengthToClose(cursor: Cursor): number {
  let depth = 0;
  for (let ahead = 0; ; ahead += 1) {
    const { kind, text } = peek(cursor, ahead);
    if (kind === 'end') throw new Unfamiliar();
    if (kind !== 'sign') continue;
    if (text === '(' || text === '[' || text === '{') depth += 1;
    else if (text === ')' || text === ']' || text === '}') depth -= 1;
    if (depth === 0) return ahead;
  }
}
