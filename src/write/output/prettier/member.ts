import { accept, expect, isAt, peek, take, takeWord, type Cursor } from './cursor.js';
import { brokenGroup, concat, group, ifBroken, indent, line, softline, type Doc } from './doc.js';
import { itemsUntil, rows } from './comment.js';
import { propertyKey, plain } from './literal.js';
import { signature } from './signature.js';
import { isFirst } from './tokens.js';
import { annotation, readType } from './type.js';
import { Unfamiliar } from './unfamiliar.js';

/** A type of members in braces: broken where its first member is on a line of its own. */
export function objectType(cursor: Cursor): Doc {
  expect(cursor, '{');
  const isOpen = isFirst(peek(cursor));
  const items = itemsUntil('}', ';', cursor, interfaceMember);
  if (items.length === 0) return '{}';
  return (isOpen ? brokenGroup : group)('{', indent(line, rows(items, ';', line)), ifBroken(';'), line, '}');
}

export function interfaceMember(cursor: Cursor): Doc {
  const isReadonly = isAt(cursor, 'readonly') && !isAt(cursor, ':', 1) && !isAt(cursor, '?', 1) && !isAt(cursor, '(', 1);
  const modifier = isReadonly ? `${take(cursor).text} ` : '';
  if (isAt(cursor, '[')) return concat(modifier, index(cursor));
  if (/^["']?new\b/.test(peek(cursor).text)) throw new Unfamiliar();
  const name = `${modifier}${propertyKey(take(cursor))}${accept(cursor, '?') ? '?' : ''}`;
  if (isAt(cursor, '(') || isAt(cursor, '<')) return concat(name, signature(cursor));
  expect(cursor, ':');
  return concat(name, ':', annotation(cursor));
}

function index(cursor: Cursor): Doc {
  expect(cursor, '[');
  const name = takeWord(cursor);
  expect(cursor, ':');
  const key = readType(cursor);
  if (key.kind !== 'keyword') throw new Unfamiliar();
  expect(cursor, ']');
  expect(cursor, ':');
  return concat(group('[', indent(softline, `${plain(name)}: `, key.doc), softline, ']'), ':', annotation(cursor));
}
