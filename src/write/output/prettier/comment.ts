import { accept, peek, take, type Cursor } from './cursor.js';
import { concat, emptyLine, hardline, sequence, type Doc } from './doc.js';
import { isApart, isFirst } from './tokens.js';
import { Unfamiliar } from './unfamiliar.js';

/** The comments before something, each on lines of its own. */
export function leadingComments(cursor: Cursor): readonly Doc[] {
  const docs: Doc[] = [];
  while (peek(cursor).kind === 'comment') {
    const own = take(cursor);
    const next = peek(cursor);
    if (!isFirst(own) || !isFirst(next) || next.text === '}' || next.text === ')' || next.text === ']') throw new Unfamiliar();
    docs.push(comment(own.text), next.kind === 'end' ? '' : isApart(next) ? emptyLine : hardline);
  }
  return docs;
}

function comment(text: string): Doc {
  if (text.startsWith('//')) return text.trimEnd();
  const [first = '', ...rest] = text.split('\n');
  if (!rest.every((line) => line.trimStart().startsWith('*'))) throw new Unfamiliar();
  return sequence([first.trimEnd(), ...rest.flatMap((line) => [hardline, ` ${line.trim()}`])]);
}

/** One of several things in a row, and whether an empty line is before it. */
export interface Item {
  readonly doc: Doc;
  readonly isApart: boolean;
}

/** What is in a row up to a sign, each after its comments; `separator` is between them and may be behind the last. */
export function itemsUntil(end: string, separator: string, cursor: Cursor, read: (cursor: Cursor) => Doc): readonly Item[] {
  const items: Item[] = [];
  while (!accept(cursor, end)) {
    const token = peek(cursor);
    const comments = leadingComments(cursor);
    const doc = read(cursor);
    items.push({ doc: comments.length === 0 ? doc : concat(...comments, doc), isApart: isApart(token) });
    if (!accept(cursor, separator) && peek(cursor).text !== end) throw new Unfamiliar();
  }
  return items;
}

/** Items with what divides them, and the empty lines that are between them. */
export function rows(items: readonly Item[], separator: string, between: Doc): Doc {
  const docs: Doc[] = [];
  for (const { doc, isApart: isBelow } of items) {
    if (docs.length > 0) docs.push(separator, isBelow ? emptyLine : between);
    docs.push(doc);
  }
  return sequence(docs);
}
