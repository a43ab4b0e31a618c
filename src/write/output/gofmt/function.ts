import { block, statement } from './statement.js';
import { breakLine, bytes, isAt, take, type Source } from './source.js';
import { signature } from './type.js';
import { Unfamiliar } from './unfamiliar.js';

/** A function of one line has at most as many bytes, but for its braces. */
const LONGEST = 100;
/** Each of them is read twice where it does not stay on a line. */
const DEEPEST = 6;

/** Reads a function that is an expression, of one statement or in lines. */
export function functionLiteral(source: Source): void {
  const from = source.at;
  take(source, 'func(');
  signature(source);
  const head = bytes(source, from, source.at);
  take(source, ' {');
  if (isAt(source, '\n')) return block(source);
  if ((source.functions += 1) > DEEPEST) throw new Unfamiliar();
  const kept = { ...source };
  const lines = source.lines.length;
  take(source, ' ');
  statement(source);
  if (source.lines.length > lines || head + bytes(source, kept.at + 1, source.at) > LONGEST) {
    source.lines.length = lines;
    Object.assign(source, kept);
    inLines(source);
  } else take(source, ' }');
  source.functions -= 1;
}

/** The statement on lines of its own. */
function inLines(source: Source): void {
  breakLine(source);
  source.start = source.at += 1;
  source.depth += 1;
  source.indent = source.depth;
  statement(source);
  breakLine(source);
  take(source, ' ');
  source.start = source.at;
  source.depth -= 1;
  source.indent = source.depth;
  take(source, '}');
}
