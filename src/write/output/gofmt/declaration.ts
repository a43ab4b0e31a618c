import { align, row, type Row } from './columns.js';
import { documentation } from './comment.js';
import { expression } from './expression.js';
import { name } from './name.js';
import { block } from './statement.js';
import { endLine, endLineOnly, isAt, take, takes, type Source } from './source.js';
import { signature, type } from './type.js';
import { Unfamiliar } from './unfamiliar.js';

/** Reads a declaration with its documentation. */
export function declaration(source: Source): void {
  documentation(source);
  source.indent = 0;
  if (takes(source, 'func ')) declaredFunction(source);
  else if (takes(source, 'type ')) declaredType(source);
  else if (takes(source, 'const (') || takes(source, 'var (')) group(source, constant, ')');
  else throw new Unfamiliar();
}

function declaredFunction(source: Source): void {
  if (takes(source, '(')) {
    name(source);
    take(source, ' ');
    type(source);
    take(source, ') ');
  }
  name(source);
  take(source, '(');
  signature(source);
  take(source, ' {');
  block(source);
}

function declaredType(source: Source): void {
  name(source);
  take(source, ' ');
  if (takes(source, 'struct {')) group(source, field, '}');
  else if (takes(source, 'interface {')) group(source, method, '}');
  else {
    takes(source, '= ');
    type(source);
  }
}

/** Reads a line of a group; where those parts of it end that are aligned. */
type ReadLine = (source: Source) => readonly number[];

/** Reads lines with documentation between brackets, behind the first of them. */
function group(source: Source, read: ReadLine, closing: ')' | '}'): void {
  const rows: Row[] = [];
  let columns: number | undefined;
  source.depth = 1;
  endLineOnly(source);
  if (closing === ')' && isAt(source, closing)) throw new Unfamiliar();
  while (!isAt(source, closing)) {
    if (isAt(source, '//')) align(source.lines, rows);
    documentation(source);
    source.indent = 1;
    const count = line(source, read, rows);
    if ((columns ??= count) !== count) throw new Unfamiliar();
    if (!endLine(source)) continue;
    if (isAt(source, closing)) throw new Unfamiliar();
    align(source.lines, rows);
    source.lines.push('');
  }
  align(source.lines, rows);
  source.depth = source.indent = 0;
  source.at += 1;
}

/** Reads one line; how many aligned parts it has. */
function line(source: Source, read: ReadLine, rows: Row[]): number {
  const lines = source.lines.length;
  const ends = read(source);
  if (source.lines.length > lines) throw new Unfamiliar();
  if (ends.length > 0) rows.push(row(source, ends));
  return ends.length;
}

function field(source: Source): readonly number[] {
  name(source);
  const end = source.at;
  take(source, ' ');
  type(source);
  return [end];
}

function method(source: Source): readonly number[] {
  name(source);
  if (takes(source, '(')) signature(source);
  else if (takes(source, '.')) name(source);
  return [];
}

function constant(source: Source): readonly number[] {
  name(source);
  const ends = [source.at];
  if (!isAt(source, ' = ')) {
    take(source, ' ');
    type(source);
    ends.push(source.at);
  }
  take(source, ' = ');
  expression(source);
  return ends;
}
