import type { Item } from './comment.js';
import { expect, type Cursor } from './cursor.js';
import {
  brokenGroup,
  concat,
  flatWidth,
  group,
  hug,
  ifBroken,
  indent,
  join,
  line,
  sequence,
  softline,
  wholeGroup,
  type Doc,
} from './doc.js';
import { elementsUntil } from './elements.js';
import type { Expression } from './expression.js';
import { Unfamiliar } from './unfamiliar.js';

const literals: ReadonlySet<string> = new Set(['number', 'negative', 'boolean']);

/** Up to here an argument is so short that nothing is won by a break before it. */
const SHORT = 20;

/** The arguments of a call with their brackets. */
export function callArguments(cursor: Cursor): { readonly doc: Doc; readonly isPoor: boolean } {
  expect(cursor, '(');
  const { values, items } = elementsUntil(')', cursor);
  const last = values.at(-1);
  if (last === undefined) return { doc: '()', isPoor: true };
  const inside = concat(indent(softline, join(concat(',', line), items.map(docOf))), ifBroken(','), softline);
  const isPoor = values.length === 1 && isShort(last);
  if (!isHugged(last, values.at(-2))) return { doc: group('(', inside, ')'), isPoor };
  if (last.kind === 'arrow') return { doc: wholeGroup('(', inside, ')'), isPoor };
  if (typeof last.doc === 'string' || last.doc.kind !== 'group') throw new Unfamiliar();
  const before = sequence(['(', ...items.slice(0, -1).flatMap(({ doc }) => [doc, ', '])]);
  if (flatWidth(before) === Infinity) return { doc: brokenGroup('(', inside, ')'), isPoor };
  return { doc: hug(before, last.doc, ')', brokenGroup('(', inside, ')')), isPoor };
}

function docOf({ doc }: Item): Doc {
  return doc;
}

/** Whether the last argument may be broken while the others are on the line of the call. */
function isHugged({ kind, size = 0 }: Expression, before: Expression | undefined): boolean {
  return (kind === 'object' || kind === 'array' || kind === 'arrow') && size > 0 && before?.kind !== kind;
}

function isShort({ kind, doc }: Expression): boolean {
  return literals.has(kind) || ((kind === 'string' || kind === 'word') && flatWidth(doc) <= SHORT);
}
