import { NEWLINE, next, type Source } from './source.js';
import { Unfamiliar } from './unfamiliar.js';

const QUOTE = 34;
const BACKSLASH = 92;
const BACKQUOTE = 96;

/** What may follow a backslash. */
const escape = /(?:[nrt"\\]|x[\da-f]{2}|u(?!d[89a-f])[\da-f]{4}|U000[\da-f]{5}|U0010[\da-f]{4})/y;

export function isQuote(code: number): boolean {
  return code === QUOTE || code === BACKQUOTE;
}

/** Reads a text in quotes; one in backquotes only where it is on one line. */
export function quoted(source: Source): void {
  const end = next(source);
  source.at += 1;
  for (let code = next(source); code !== end; code = next(source)) {
    if (Number.isNaN(code) || code === NEWLINE) throw new Unfamiliar();
    source.at += code === BACKSLASH && end === QUOTE ? escaped(source) : 1;
  }
  source.at += 1;
}

function escaped({ text, at }: Source): number {
  escape.lastIndex = at + 1;
  const [found] = escape.exec(text) ?? [];
  if (found === undefined) throw new Unfamiliar();
  return 1 + found.length;
}
