import { expression } from './expression.js';
import { name } from './name.js';
import { endLine, endLineOnly, enter, isAt, next, take, takes, type Source } from './source.js';
import { Unfamiliar } from './unfamiliar.js';

/** Reads a statement. */
export function statement(source: Source): void {
  if (takes(source, 'return ')) expressions(source);
  else if (isAt(source, 'return\n')) source.at += 'return'.length;
  else if (takes(source, 'if ')) alternatives(source);
  else if (takes(source, 'for ')) loop(source);
  else if (takes(source, 'switch ')) choice(source);
  else simple(source);
}

/** Reads expressions with commas between, all on a line where they are several; how many. */
function expressions(source: Source): number {
  const lines = source.lines.length;
  expression(source);
  let count = 1;
  for (; takes(source, ', '); count += 1) expression(source);
  if (count > 1 && source.lines.length > lines) throw new Unfamiliar();
  return count;
}

/** An assignment or an expression. */
function simple(source: Source): void {
  const count = expressions(source);
  if (takes(source, ' := ') || takes(source, ' = ')) expressions(source);
  else if (count > 1) throw new Unfamiliar();
}

function alternatives(source: Source): void {
  for (;;) {
    head(source);
    block(source);
    if (!takes(source, ' else ')) return;
    if (!takes(source, 'if ')) {
      take(source, '{');
      return block(source);
    }
  }
}

/** The condition of an `if`, what is done before it, and the brace. */
function head(source: Source): void {
  const isWhole = expression(source, true);
  if (takes(source, ' {')) return notIn(isWhole);
  while (takes(source, ', ')) name(source);
  take(source, ' := ');
  expression(source, true);
  take(source, '; ');
  notIn(expression(source, true));
  take(source, ' {');
}

/** Parentheses around all of a condition would go. */
function notIn(parentheses: boolean): void {
  if (parentheses) throw new Unfamiliar();
}

function loop(source: Source): void {
  if (!isAt(source, 'range ')) {
    name(source);
    if (takes(source, ', ')) name(source);
    take(source, ' := ');
  }
  take(source, 'range ');
  notIn(expression(source, true));
  take(source, ' {');
  block(source);
}

/** Reads the statements of a block, behind its brace, and its end. */
export function block(source: Source): void {
  source.depth += 1;
  endLineOnly(source);
  enter(source);
  statements(source, isEnd);
  source.nesting -= 1;
  source.depth -= 1;
  end(source);
}

function end(source: Source): void {
  source.indent = source.depth;
  take(source, '}');
}

function isEnd(source: Source): boolean {
  return next(source) === BRACE;
}

const BRACE = 125;

function isEndOfCase(source: Source): boolean {
  return isEnd(source) || isAt(source, 'case ') || isAt(source, 'default:');
}

function statements(source: Source, isLast: (source: Source) => boolean): void {
  while (!isLast(source)) {
    source.indent = source.depth;
    statement(source);
    if (!endLine(source)) continue;
    if (isLast(source)) throw new Unfamiliar();
    source.lines.push('');
  }
}

function choice(source: Source): void {
  notIn(expression(source, true));
  take(source, ' {');
  endLineOnly(source);
  while (!isAt(source, '}')) {
    source.indent = source.depth;
    if (takes(source, 'case ')) expressions(source);
    else take(source, 'default');
    take(source, ':');
    source.depth += 1;
    endLineOnly(source);
    statements(source, isEndOfCase);
    source.depth -= 1;
  }
  end(source);
}
