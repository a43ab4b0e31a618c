import { accept, expect, isAt, lengthToClose, peek, take, takeWord, type Cursor } from './cursor.js';
import { concat, group, hasLine, ifBroken, indent, join, line, softline, wholeGroup, type Doc } from './doc.js';
import { itemsUntil, rows } from './comment.js';
import { literal, plain } from './literal.js';
import { objectType } from './member.js';
import { parameters } from './signature.js';
import { isFirst } from './tokens.js';
import { Unfamiliar } from './unfamiliar.js';

/** A type, and what of it matters for the layout of what it is part of. */
export interface Type {
  readonly kind:
    'literal' | 'keyword' | 'name' | 'generic' | 'object' | 'union' | 'intersection' | 'function' | 'operator' | 'nullable' | 'other';
  readonly doc: Doc;
}

const keywords = new Set([
  'any',
  'bigint',
  'boolean',
  'never',
  'null',
  'number',
  'object',
  'string',
  'symbol',
  'undefined',
  'unknown',
  'void',
]);
const operators: ReadonlySet<string> = new Set(['readonly', 'keyof', 'typeof', 'unique']);

/** A type behind `:` or `=`, with the space before it: a union goes to the next line where it does not fit. */
export function annotation(cursor: Cursor): Doc {
  return behindSign(readType(cursor));
}

export function behindSign({ kind, doc }: Type): Doc {
  return kind === 'union' ? group(indent(line, doc)) : concat(' ', doc);
}

export function readType(cursor: Cursor): Type {
  accept(cursor, '|');
  const types = [readIntersection(cursor)];
  while (accept(cursor, '|')) types.push(readIntersection(cursor));
  const [only] = types;
  if (only !== undefined && types.length === 1) return only;
  if (types.some(({ kind }) => kind === 'union' || kind === 'nullable')) throw new Unfamiliar();
  if (isNullable(types))
    return {
      kind: 'nullable',
      doc: join(
        ' | ',
        types.map(({ doc }) => doc),
      ),
    };
  const docs = types.map(({ kind, doc }) => indent(kind === 'function' || kind === 'intersection' ? wholeGroup('(', doc, ')') : doc));
  return { kind: 'union', doc: group(ifBroken('| '), join(concat(line, '| '), docs)) };
}

/** An object, or something that has a name, or null: it stays on its line. */
function isNullable(types: readonly Type[]): boolean {
  const [only, ...more] = types.filter(({ doc }) => doc !== 'null' && doc !== 'void');
  return only !== undefined && more.length === 0 && ['object', 'name', 'generic'].includes(only.kind);
}

/** It needs brackets in most places. */
function isComposed(kind: Type['kind']): boolean {
  return kind === 'union' || kind === 'nullable' || kind === 'intersection' || kind === 'function';
}

function readIntersection(cursor: Cursor): Type {
  const first = readOperator(cursor);
  if (!accept(cursor, '&')) return first;
  const second = readOperator(cursor);
  if (isAt(cursor, '&') || isComposed(first.kind) || isComposed(second.kind)) throw new Unfamiliar();
  const isMixed = (first.kind === 'object') !== (second.kind === 'object');
  const doc = isMixed ? concat(first.doc, ' & ', second.doc) : group(first.doc, indent(' &', line, second.doc));
  return { kind: 'intersection', doc };
}

function readOperator(cursor: Cursor): Type {
  const { kind: token, text: operator } = peek(cursor);
  if (token !== 'word' || !operators.has(operator)) return readArray(cursor);
  take(cursor);
  const { kind, doc } = readOperator(cursor);
  if (isComposed(kind)) throw new Unfamiliar();
  return { kind: 'operator', doc: concat(`${operator} `, doc) };
}

function readArray(cursor: Cursor): Type {
  let type = readPrimary(cursor);
  while (isAt(cursor, '[') && !isFirst(peek(cursor))) {
    take(cursor);
    const index = isAt(cursor, ']') ? '' : readType(cursor).doc;
    expect(cursor, ']');
    if (hasLine(index)) throw new Unfamiliar();
    type = { kind: 'other', doc: concat(element(type), '[', index, ']') };
  }
  return type;
}

function element({ kind, doc }: Type): Doc {
  if (kind === 'union') return group('(', indent(softline, doc), softline, ')');
  if (kind === 'operator' || kind === 'nullable') return concat('(', doc, ')');
  if (kind === 'intersection' || kind === 'function') throw new Unfamiliar();
  return doc;
}

function readPrimary(cursor: Cursor): Type {
  const { kind } = peek(cursor);
  if (kind === 'string' || kind === 'number') return { kind: 'literal', doc: literal(take(cursor)) };
  if (accept(cursor, '-')) return { kind: 'literal', doc: concat('-', literal(take(cursor))) };
  if (isAt(cursor, '{')) return { kind: 'object', doc: objectType(cursor) };
  if (isAt(cursor, '[')) return { kind: 'other', doc: tuple(cursor) };
  if (!isAt(cursor, '(')) return readName(cursor);
  if (isAt(cursor, '=>', lengthToClose(cursor) + 1)) return readFunction(cursor);
  take(cursor);
  const type = readType(cursor);
  expect(cursor, ')');
  return type;
}

function readFunction(cursor: Cursor): Type {
  const taken = parameters(cursor);
  expect(cursor, '=>');
  return { kind: 'function', doc: group(group(taken), ' => ', readType(cursor).doc) };
}

function readName(cursor: Cursor): Type {
  let name = takeWord(cursor);
  while (accept(cursor, '.')) name += `.${takeWord(cursor)}`;
  plain(name);
  if (isAt(cursor, '<')) return { kind: 'generic', doc: concat(name, typeArguments(cursor)) };
  return { kind: keywords.has(name) ? 'keyword' : 'name', doc: name };
}

/** What is between `<` and `>` after a name. */
export function typeArguments(cursor: Cursor): Doc {
  expect(cursor, '<');
  const types: Type[] = [];
  do types.push(readType(cursor));
  while (accept(cursor, ','));
  expect(cursor, '>');
  const [only] = types;
  if (only !== undefined && types.length === 1 && ['keyword', 'name', 'object', 'nullable'].includes(only.kind))
    return concat('<', only.doc, '>');
  return group(
    '<',
    indent(
      softline,
      join(
        concat(',', line),
        types.map(({ doc }) => doc),
      ),
    ),
    softline,
    '>',
  );
}

function tuple(cursor: Cursor): Doc {
  expect(cursor, '[');
  const items = itemsUntil(']', ',', cursor, tupleElement);
  return items.length === 0 ? '[]' : group('[', indent(softline, rows(items, ',', line)), ifBroken(','), softline, ']');
}

function tupleElement(cursor: Cursor): Doc {
  const rest = accept(cursor, '...') ? '...' : '';
  const isNamed = peek(cursor).kind === 'word' && (isAt(cursor, ':', 1) || (isAt(cursor, '?', 1) && isAt(cursor, ':', 2)));
  const name = isNamed ? `${takeWord(cursor)}${accept(cursor, '?') ? '?' : ''}` : '';
  if (isNamed) expect(cursor, ':');
  const { kind, doc } = readType(cursor);
  if (isComposed(kind)) throw new Unfamiliar();
  return concat(rest, isNamed ? `${name}: ` : '', doc, accept(cursor, '?') ? '?' : '');
}
