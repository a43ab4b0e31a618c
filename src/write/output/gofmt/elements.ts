import { align, row, type Row } from './columns.js';
import { expression } from './expression.js';
import { ratioBreaks, type Keys } from './keys.js';
import { bytes, endLineOnly, enter, isAt, NEWLINE, next, take, takes, type Source } from './source.js';
import { Unfamiliar } from './unfamiliar.js';

type Closing = ')' | '}';

/** Reads arguments, or the elements of a literal, behind the bracket that begins them. */
export function elements(source: Source, closing: Closing): void {
  if (takes(source, closing)) return;
  enter(source);
  if (next(source) === NEWLINE) inLines(source, closing);
  else onLine(source, closing);
  source.nesting -= 1;
}

function onLine(source: Source, closing: Closing): void {
  const lines = source.lines.length;
  element(source, closing);
  while (takes(source, ', ')) {
    if (source.lines.length > lines) throw new Unfamiliar();
    element(source, closing);
  }
  take(source, closing);
}

/** Each element is a line, or several of its own. */
function inLines(source: Source, closing: Closing): void {
  const outer = source.depth;
  const rows: Row[] = [];
  const keys: Keys = { last: 0, sum: 0, count: 0, isPair: undefined };
  source.depth += 1;
  endLineOnly(source);
  // They would be on one line.
  if (isAt(source, closing)) throw new Unfamiliar();
  while (!isAt(source, closing)) {
    source.indent = source.depth;
    const from = source.start;
    const line = source.lines.length;
    const colon = element(source, closing);
    const isWhole = source.lines.length === line;
    const size = isWhole ? bytes(source, from, colon || source.at) : 0;
    if (ratioBreaks(keys, size, colon > 0)) align(source.lines, rows);
    if (isWhole && colon > 0) rows.push(row(source, [colon + 1]));
    take(source, ',');
    endLineOnly(source);
  }
  align(source.lines, rows);
  source.depth = source.indent = outer;
  source.at += 1;
}

/** Where the colon of an element is that has a key; else 0. */
function element(source: Source, closing: Closing): number {
  if (closing === ')') {
    expression(source);
    return 0;
  }
  value(source);
  const colon = source.at;
  if (!takes(source, ': ')) return 0;
  value(source);
  return colon;
}

/** The type of a literal in a literal may go without saying. */
function value(source: Source): void {
  if (takes(source, '{')) elements(source, '}');
  else expression(source);
}
