import { assignment } from './assignment.js';
import { itemsUntil, rows } from './comment.js';
import { accept, expect, isAt, peek, take, type Cursor } from './cursor.js';
import { brokenGroup, concat, fill, group, ifBroken, indent, line, softline, type Doc } from './doc.js';
import { elementsUntil } from './elements.js';
import { readExpression, type Expression } from './expression.js';
import { propertyKey } from './literal.js';
import { isFirst } from './tokens.js';

/** An object: broken where its first property is on a line of its own. */
export function objectLiteral(cursor: Cursor): Expression {
  expect(cursor, '{');
  const isOpen = isFirst(peek(cursor));
  const items = itemsUntil('}', ',', cursor, property);
  if (items.length === 0) return { kind: 'object', doc: '{}', size: 0 };
  const doc = (isOpen ? brokenGroup : group)('{', indent(line, rows(items, ',', line)), ifBroken(','), line, '}');
  return { kind: 'object', doc, size: items.length };
}

function property(cursor: Cursor): Doc {
  if (accept(cursor, '...')) return concat('...', readExpression(cursor).doc);
  const key = propertyKey(take(cursor));
  if (isAt(cursor, ',') || isAt(cursor, '}')) return key;
  expect(cursor, ':');
  return assignment(key, ':', readExpression(cursor));
}

/** An array: several objects or arrays with more than one item have lines of their own. */
export function arrayLiteral(cursor: Cursor): Expression {
  expect(cursor, '[');
  const { values, items } = elementsUntil(']', cursor);
  const size = items.length;
  if (size === 0) return { kind: 'array', doc: '[]', size };
  const numbers = size > 1 ? textsOf(values) : undefined;
  if (numbers !== undefined) return { kind: 'array', doc: group('[', indent(softline, fill(numbers)), softline, ']'), size };
  const doc = (areLarge(values) ? brokenGroup : group)('[', indent(softline, rows(items, ',', line)), ifBroken(','), softline, ']');
  return { kind: 'array', doc, size };
}

/** Of numbers; undefined where there is something else. */
function textsOf(values: readonly Expression[]): readonly string[] | undefined {
  const texts: string[] = [];
  for (const { kind, doc } of values) {
    if ((kind !== 'number' && kind !== 'negative') || typeof doc !== 'string') return undefined;
    texts.push(doc);
  }
  return texts;
}

function areLarge(values: readonly Expression[]): boolean {
  const kind = values[0]?.kind;
  return values.length > 1 && (kind === 'object' || kind === 'array') && values.every((each) => each.kind === kind && (each.size ?? 0) > 1);
}
