import { itemsUntil, type Item } from './comment.js';
import { accept, type Cursor } from './cursor.js';
import { concat } from './doc.js';
import { readExpression, type Expression } from './expression.js';

/** Arguments, or what is in an array. */
export interface Elements {
  readonly values: readonly Expression[];
  readonly items: readonly Item[];
}

/** Values up to a bracket, some of them spread. */
export function elementsUntil(end: string, cursor: Cursor): Elements {
  const values: Expression[] = [];
  const items = itemsUntil(end, ',', cursor, () => {
    const isSpread = accept(cursor, '...');
    const value = readExpression(cursor);
    const element: Expression = isSpread ? { kind: 'other', doc: concat('...', value.doc) } : value;
    values.push(element);
    return element.doc;
  });
  return { values, items };
}
