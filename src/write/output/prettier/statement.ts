import { assignment } from './assignment.js';
import { condition, operands } from './binary.js';
import { itemsUntil, leadingComments, rows, type Item } from './comment.js';
import { accept, expect, isAt, peek, take, takeWord, type Cursor } from './cursor.js';
import { concat, group, hardline, ifBroken, indent, line, softline, type Doc } from './doc.js';
import { readExpression } from './expression.js';
import { plain } from './literal.js';
import { isApart } from './tokens.js';
import { annotation } from './type.js';
import { Unfamiliar } from './unfamiliar.js';

/** Statements in braces. */
export function block(cursor: Cursor): Doc {
  expect(cursor, '{');
  const items = statementsUntil(['}'], cursor);
  take(cursor);
  return braced(items);
}

/** Rows between braces. */
export function braced(items: readonly Item[], separator = ''): Doc {
  if (items.length === 0) return '{}';
  return concat('{', indent(hardline, rows(items, separator, hardline), separator), hardline, '}');
}

function statementsUntil(ends: readonly string[], cursor: Cursor): readonly Item[] {
  const items: Item[] = [];
  while (!ends.some((end) => isAt(cursor, end))) {
    const token = peek(cursor);
    items.push({ doc: concat(...leadingComments(cursor), statement(cursor)), isApart: isApart(token) });
  }
  return items;
}

/** By the word that each begins with; all others are expressions. */
const statements: ReadonlyMap<string, (cursor: Cursor) => Doc> = new Map([
  ['const', variable],
  ['let', variable],
  ['return', exit],
  ['throw', exit],
  ['if', conditional],
  ['for', loop],
  ['switch', selection],
  ['break', single],
  ['continue', single],
]);

export function statement(cursor: Cursor): Doc {
  const { kind, text } = peek(cursor);
  const read = kind === 'word' ? statements.get(text) : undefined;
  return (read ?? expressionStatement)(cursor);
}

/** A declaration of one constant or variable. */
export function variable(cursor: Cursor): Doc {
  const keyword = take(cursor).text;
  const name = plain(takeWord(cursor));
  const left = accept(cursor, ':') ? concat(`${name}:`, annotation(cursor)) : name;
  const value = accept(cursor, '=') ? assignment(left, ' =', readExpression(cursor)) : left;
  expect(cursor, ';');
  return concat(`${keyword} `, value, ';');
}

function exit(cursor: Cursor): Doc {
  const keyword = take(cursor).text;
  if (accept(cursor, ';')) return `${keyword};`;
  const value = readExpression(cursor);
  expect(cursor, ';');
  if (value.kind !== 'binary') return concat(`${keyword} `, value.doc, ';');
  return concat(`${keyword} `, group(ifBroken('('), indent(softline, group(operands(value))), softline, ifBroken(')')), ';');
}

function single(cursor: Cursor): Doc {
  const { text } = take(cursor);
  expect(cursor, ';');
  return `${text};`;
}

function conditional(cursor: Cursor): Doc {
  expect(cursor, 'if');
  expect(cursor, '(');
  const tested = condition(readExpression(cursor));
  expect(cursor, ')');
  const isBlock = isAt(cursor, '{');
  const then = group('if (', tested, ')', clause(cursor));
  if (!isAt(cursor, 'else')) return then;
  take(cursor);
  const otherwise = isAt(cursor, 'if') ? concat(' ', conditional(cursor)) : clause(cursor);
  return concat(then, isBlock ? ' ' : hardline, 'else', isBlock ? otherwise : group(otherwise));
}

/** What is done under a condition or in a loop, with the space or break before it. */
function clause(cursor: Cursor): Doc {
  if (peek(cursor).kind === 'comment') throw new Unfamiliar();
  return isAt(cursor, '{') ? concat(' ', block(cursor)) : indent(line, statement(cursor));
}

function loop(cursor: Cursor): Doc {
  expect(cursor, 'for');
  expect(cursor, '(');
  const keyword = take(cursor).text;
  const names = isAt(cursor, '[') ? pattern(cursor) : takeName(cursor);
  expect(cursor, 'of');
  const value = readExpression(cursor);
  expect(cursor, ')');
  if (value.kind === 'binary' || value.kind === 'arrow') throw new Unfamiliar();
  return group(`for (${keyword} `, names, ' of ', value.doc, ')', clause(cursor));
}

function pattern(cursor: Cursor): Doc {
  expect(cursor, '[');
  return group('[', indent(softline, rows(itemsUntil(']', ',', cursor, takeName), ',', line)), ifBroken(','), softline, ']');
}

function takeName(cursor: Cursor): string {
  return plain(takeWord(cursor));
}

function selection(cursor: Cursor): Doc {
  expect(cursor, 'switch');
  expect(cursor, '(');
  const value = readExpression(cursor);
  expect(cursor, ')');
  expect(cursor, '{');
  const items: Item[] = [];
  while (!accept(cursor, '}')) {
    const token = peek(cursor);
    items.push({ doc: concat(...leadingComments(cursor), branch(cursor)), isApart: isApart(token) });
  }
  return concat(group('switch (', condition(value), ')'), ' ', braced(items));
}

function branch(cursor: Cursor): Doc {
  const head = accept(cursor, 'default') ? 'default' : branchValue(cursor);
  expect(cursor, ':');
  if (isAt(cursor, '{')) throw new Unfamiliar();
  const items = statementsUntil(['case', 'default', '}'], cursor);
  return items.length === 0 ? concat(head, ':') : concat(head, ':', indent(hardline, rows(items, '', hardline)));
}

function branchValue(cursor: Cursor): Doc {
  expect(cursor, 'case');
  const { kind, doc } = readExpression(cursor);
  if (kind === 'binary') throw new Unfamiliar();
  return concat('case ', doc);
}

function expressionStatement(cursor: Cursor): Doc {
  const value = readExpression(cursor);
  const isAssigned = (value.kind === 'call' || value.kind === 'member' || value.kind === 'word') && accept(cursor, '=');
  const doc = isAssigned ? assignment(value.doc, ' =', readExpression(cursor)) : value.doc;
  if (!isAssigned && value.kind !== 'call' && value.kind !== 'unary') throw new Unfamiliar();
  expect(cursor, ';');
  return concat(doc, ';');
}
