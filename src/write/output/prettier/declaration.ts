import { assignment } from './assignment.js';
import { itemsUntil, leadingComments, type Item } from './comment.js';
import { accept, expect, isAt, peek, take, takeWord, type Cursor } from './cursor.js';
import { concat, group, hasLine, indent, line, wholeGroup, type Doc } from './doc.js';
import { readExpression } from './expression.js';
import { plain, propertyKey } from './literal.js';
import { interfaceMember } from './member.js';
import { signature, typeParameters } from './signature.js';
import { block, braced, variable } from './statement.js';
import { isApart } from './tokens.js';
import { annotation, readType } from './type.js';
import { Unfamiliar } from './unfamiliar.js';

/** By the word that each begins with. */
const declarations: ReadonlyMap<string, (cursor: Cursor) => Doc> = new Map([
  ['const', variable],
  ['function', functionDeclaration],
  ['async', functionDeclaration],
  ['type', alias],
  ['interface', interfaceDeclaration],
  ['class', classDeclaration],
]);

/** A declaration at the top of a file; `undefined` where there is none. */
export function declaration(cursor: Cursor): Doc | undefined {
  return declarations.get(peek(cursor).text)?.(cursor);
}

function functionDeclaration(cursor: Cursor): Doc {
  const start = accept(cursor, 'async') ? 'async ' : '';
  expect(cursor, 'function');
  const name = plain(takeWord(cursor));
  return concat(`${start}function ${name}`, signature(cursor), ' ', block(cursor));
}

function alias(cursor: Cursor): Doc {
  expect(cursor, 'type');
  const name = plain(takeWord(cursor));
  const start = cursor.at;
  const left = isAt(cursor, '<') ? concat(name, typeParameters(cursor)) : name;
  const words = new Set(cursor.tokens.slice(start, cursor.at).map(({ text }) => text));
  const isComplex = words.has(',') && (words.has('extends') || words.has('='));
  expect(cursor, '=');
  const doc = typeAssignment(left, isComplex, cursor);
  expect(cursor, ';');
  return concat('type ', doc, ';');
}

function typeAssignment(left: Doc, isComplex: boolean, cursor: Cursor): Doc {
  const type = readType(cursor);
  if (isComplex && type.kind === 'union') throw new Unfamiliar();
  if (isComplex) return concat(left, ' = ', group(type.doc));
  if (type.kind === 'union') return concat(left, ' =', group(indent(line, type.doc)));
  return assignment(left, ' =', { kind: 'other', doc: type.doc });
}

function interfaceDeclaration(cursor: Cursor): Doc {
  expect(cursor, 'interface');
  const name = plain(takeWord(cursor));
  const generic = isAt(cursor, '<') ? typeParameters(cursor) : '';
  const heritage = inherited('extends', cursor);
  const head = heritage === '' ? concat(`interface ${name}`, generic) : wholeGroup(`interface ${name}`, generic, heritage);
  expect(cursor, '{');
  return concat(head, ' ', braced(itemsUntil('}', ';', cursor, interfaceMember), ';'));
}

function inherited(keyword: string, cursor: Cursor): Doc {
  if (!accept(cursor, keyword)) return '';
  const types: Doc[] = [];
  do types.push(types.length === 0 ? ` ${keyword} ` : ', ', readType(cursor).doc);
  while (accept(cursor, ','));
  return concat(...types);
}

function classDeclaration(cursor: Cursor): Doc {
  expect(cursor, 'class');
  const name = plain(takeWord(cursor));
  const generic = isAt(cursor, '<') ? typeParameters(cursor) : '';
  const heritage = concat(inherited('extends', cursor), inherited('implements', cursor));
  const head = (hasLine(generic) && !hasLine(heritage) ? group : wholeGroup)(`class ${name}`, generic, heritage);
  expect(cursor, '{');
  const items: Item[] = [];
  while (!accept(cursor, '}')) {
    const token = peek(cursor);
    items.push({ doc: concat(...leadingComments(cursor), classMember(cursor)), isApart: isApart(token) });
  }
  return concat(head, ' ', braced(items));
}

const modifiers = ['public', 'protected', 'private', 'static', 'async', 'readonly', 'override', 'get', 'set'];

function classMember(cursor: Cursor): Doc {
  let start = '';
  while (modifiers.some((each) => isAt(cursor, each)) && peek(cursor, 1).kind !== 'sign') start += `${take(cursor).text} `;
  while (modifiers.some((each) => isAt(cursor, each)) && isAt(cursor, '[', 1)) start += `${take(cursor).text} `;
  if (peek(cursor).kind === 'string') throw new Unfamiliar();
  const name = concat(start, isAt(cursor, '[') ? computedKey(cursor) : propertyKey(take(cursor)));
  if (isAt(cursor, '(') || isAt(cursor, '<')) return concat(name, signature(cursor), ' ', block(cursor));
  const mark = accept(cursor, '?') ? '?' : '';
  const left = accept(cursor, ':') ? concat(name, `${mark}:`, annotation(cursor)) : concat(name, mark);
  const field = accept(cursor, '=') ? assignment(left, ' =', readExpression(cursor)) : left;
  expect(cursor, ';');
  return concat(field, ';');
}

function computedKey(cursor: Cursor): Doc {
  expect(cursor, '[');
  const { doc } = readExpression(cursor);
  expect(cursor, ']');
  return concat('[', doc, ']');
}
