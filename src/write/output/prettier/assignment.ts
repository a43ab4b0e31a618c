import { operands } from './binary.js';
import { concat, fluid, group, hasLine, indent, line, type Doc } from './doc.js';
import type { Expression } from './expression.js';

/** Behind a key of up to so many characters, nothing is won by a break. */
const SHORT_KEY = 4;

/** What a value is assigned to and the value, where `sign` is between them: `=` with a space before it, or `:`. */
export function assignment(left: Doc, sign: string, value: Expression): Doc {
  const { kind, isPoor = false } = value;
  if (kind === 'binary') return group(group(left), sign, group(indent(line, group(operands(value)))));
  const { doc } = value;
  const isShort = sign === ':' && typeof left === 'string' && left.length <= SHORT_KEY;
  const isBelow = kind === 'string' || (isPoor && kind !== 'word');
  if (isBelow && !isShort) return group(group(left), sign, group(indent(line, doc)));
  const isBeside = isShort || (['number', 'boolean', 'template'].includes(kind) && !hasLine(left));
  return isBeside ? concat(left, sign, ' ', doc) : group(group(left), sign, fluid(doc));
}
