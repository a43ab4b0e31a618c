import { operands } from './binary.js';
import { expect, isAt, take, type Cursor } from './cursor.js';
import { group, indent, line } from './doc.js';
import { readExpression, type Expression } from './expression.js';
import { signature } from './signature.js';
import { block } from './statement.js';
import { Unfamiliar } from './unfamiliar.js';

/** A function with an arrow. */
export function arrow(cursor: Cursor): Expression {
  const start = isAt(cursor, 'async') ? `${take(cursor).text} ` : '';
  const head = group(start, signature(cursor));
  expect(cursor, '=>');
  if (isAt(cursor, '{')) return { kind: 'arrow', doc: group(head, ' => ', block(cursor)), size: 1 };
  const isBracketed = isAt(cursor, '(');
  const body = readExpression(cursor);
  if (body.kind === 'arrow' || (isBracketed && body.kind === 'other')) throw new Unfamiliar();
  if (body.kind === 'array') return { kind: 'arrow', doc: group(head, ' => ', body.doc), size: 1 };
  if (body.kind === 'object') return { kind: 'arrow', doc: group(head, ' => (', body.doc, ')'), size: 1 };
  const doc = group(head, ' =>', group(indent(line, body.kind === 'binary' ? group(operands(body)) : body.doc)));
  return { kind: 'arrow', doc, size: body.kind === 'call' || body.kind === 'other' ? 1 : 0 };
}
