import { callArguments } from './call.js';
import { accept, expect, isAt, peek, take, takeWord, type Cursor } from './cursor.js';
import { concat, group, indent, softline, wholeGroup, type Doc } from './doc.js';
import { readExpression, type Expression } from './expression.js';
import { literal, plain } from './literal.js';
import { arrayLiteral, objectLiteral } from './object.js';
import { typeArguments } from './type.js';
import { Unfamiliar } from './unfamiliar.js';

/** More calls than these are laid out by rules of their own. */
const MOST_CALLS = 2;

/** A value with the members and calls behind it. */
export function readChain(cursor: Cursor): Expression {
  let value = readPrimary(cursor);
  let isLoose = false;
  for (;;) {
    const isMember = isAt(cursor, '.') || isAt(cursor, '?.');
    const next = isMember ? member(cursor, value) : isAt(cursor, '[') ? index(cursor, value) : call(cursor, value);
    if (next === undefined) return isLoose ? { ...value, doc: wholeGroup(value.doc) } : value;
    // Behind a name alone it is sure not to be broken.
    isLoose = isMember && !(value.kind === 'word' && value.doc !== 'this');
    if ((next.calls ?? 0) > MOST_CALLS) throw new Unfamiliar();
    value = next;
  }
}

function member(cursor: Cursor, value: Expression): Expression {
  const sign = take(cursor).text;
  if (!isOwner(value) || !/^[\w$#]/.test(peek(cursor).text)) throw new Unfamiliar();
  return behind(value, concat(value.doc, `${sign}${plain(takeWord(cursor))}`));
}

function index(cursor: Cursor, value: Expression): Expression {
  expect(cursor, '[');
  const key = readExpression(cursor);
  expect(cursor, ']');
  if (!isOwner(value)) throw new Unfamiliar();
  const doc = key.kind === 'number' ? concat('[', key.doc, ']') : group('[', indent(softline, key.doc), softline, ']');
  return behind(value, concat(value.doc, doc));
}

/** Whether members may be behind it without brackets. */
function isOwner({ kind }: Expression): boolean {
  return kind === 'word' || kind === 'member' || kind === 'call' || kind === 'string' || kind === 'literal' || kind === 'array';
}

function behind({ kind, doc, calls = 0, isPoor }: Expression, all: Doc): Expression {
  const isChain = kind === 'member' || (kind === 'word' && doc !== 'this');
  return { kind: isChain ? 'member' : 'call', doc: all, calls, isPoor: isPoor ?? false };
}

function call(cursor: Cursor, value: Expression): Expression | undefined {
  const isGeneric = isAt(cursor, '<') && peek(cursor).gap === 'none';
  if (!isGeneric && !isAt(cursor, '(')) return undefined;
  if (!isOwner(value)) throw new Unfamiliar();
  const generic = isGeneric ? typeArguments(cursor) : '';
  const { doc, isPoor } = callArguments(cursor);
  return {
    kind: 'call',
    doc: concat(value.doc, generic, doc),
    calls: (value.calls ?? 0) + 1,
    isPoor: isPoor && !isGeneric && (value.isPoor ?? false),
  };
}

function readPrimary(cursor: Cursor): Expression {
  if (isAt(cursor, '{')) return objectLiteral(cursor);
  if (isAt(cursor, '[')) return arrayLiteral(cursor);
  if (isAt(cursor, '(')) return bracketed(cursor);
  if (isAt(cursor, 'new')) return creation(cursor);
  const token = take(cursor);
  if (token.kind === 'string') return { kind: 'string', doc: literal(token) };
  if (token.kind === 'number') return { kind: token.text.endsWith('n') ? 'literal' : 'number', doc: literal(token) };
  if (token.kind === 'template') return { kind: 'template', doc: literal(token) };
  if (token.kind === 'regex') return { kind: 'literal', doc: literal(token) };
  if (token.text === 'true' || token.text === 'false') return { kind: 'boolean', doc: token.text };
  if (token.kind !== 'word') throw new Unfamiliar();
  return { kind: 'word', doc: literal(token), isPoor: true };
}

/** A value in brackets that it may not need. With something behind them they could mean more, as in `(a?.b).c`. */
function bracketed(cursor: Cursor): Expression {
  expect(cursor, '(');
  const value = readExpression(cursor);
  expect(cursor, ')');
  if (['.', '?.', '[', '('].some((sign) => isAt(cursor, sign))) throw new Unfamiliar();
  return value;
}

function creation(cursor: Cursor): Expression {
  expect(cursor, 'new');
  let name = plain(takeWord(cursor));
  while (accept(cursor, '.')) name += `.${plain(takeWord(cursor))}`;
  const generic = isAt(cursor, '<') ? typeArguments(cursor) : '';
  return { kind: 'call', doc: concat('new ', name, generic, callArguments(cursor).doc), calls: 1, isPoor: false };
}
