import { accept, peek, take, type Cursor } from './cursor.js';
import { concat, emptyLine, hardline, sequence, type Doc } from './doc.js';
import { Unfamiliar } from './unfamiliar.js';

/** The comments before something, each on lines of its own. */
export function leadingComments(cursor: Cursor): readonly Doc[] {
  const docs: Doc[] = [];
  while (peek(cursor).kind === 'comment') {
    const { text, isFirst } = take(cursor);
    const next = peek(cursor);
    if (!isFirst || !next.isFirst || next.text === '}' || next.text === ')' || next.text === ']') throw new Unfamiliar();
    docs.push(comment(text), next.kind === 'end' ? '' : next.isApart ? emptyLine : hardline);
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
    const { isApart } = peek(cursor);
    const comments = leadingComments(cursor);
    const doc = read(cursor);
    items.push({ doc: comments.length === 0 ? doc : concat(...comments, doc), isApart });
    if (!accept(cursor, separator) && peek(cursor).text !== end) throw new Unfamiliar();
  }
  return items;
}

/** Items with what divides them, and the empty lines that are between them. */
export function rows(items: readonly Item[], separator: string, between: Doc): Doc {
  return sequence(items.flatMap(({ doc, isApart }, index) => (index === 0 ? [doc] : [separator, isApart ? emptyLine : between, doc])));
}
