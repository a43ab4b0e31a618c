import { itemsUntil, leadingComments, rows, type Item } from './comment.js';
import { accept, expect, isAt, peek, take, takeWord, type Cursor } from './cursor.js';
import { declaration } from './declaration.js';
import { concat, group, ifBroken, indent, line, type Doc } from './doc.js';
import { literal, plain } from './literal.js';
import { statement } from './statement.js';
import { isApart } from './tokens.js';

/** What is in a file, one after the other: what was read of one is not kept beside the next. */
export function* moduleItems(cursor: Cursor): Generator<Item> {
  while (peek(cursor).kind !== 'end') {
    const isBelow = isApart(peek(cursor));
    const comments = leadingComments(cursor);
    yield { doc: concat(...comments, peek(cursor).kind === 'end' ? '' : moduleItem(cursor)), isApart: isBelow };
  }
}

function moduleItem(cursor: Cursor): Doc {
  if (isAt(cursor, 'import')) return imported(cursor);
  if (!accept(cursor, 'export')) return declaration(cursor) ?? statement(cursor);
  if (isAt(cursor, '*') || isAt(cursor, '{') || isAt(cursor, '{', 1)) return linked('export ', cursor);
  return concat('export ', declaration(cursor) ?? statement(cursor));
}

function imported(cursor: Cursor): Doc {
  expect(cursor, 'import');
  return linked('import ', cursor);
}

/** Names, and the file that they are from. */
function linked(keyword: string, cursor: Cursor): Doc {
  const isType = isAt(cursor, 'type') && !isAt(cursor, 'from', 1);
  const start = isType ? `${keyword}${take(cursor).text} ` : keyword;
  const names = isAt(cursor, '{') ? specifiers(cursor) : accept(cursor, '*') ? all(cursor) : plain(takeWord(cursor));
  const from = accept(cursor, 'from') ? concat(' from ', literal(take(cursor))) : '';
  expect(cursor, ';');
  return concat(start, names, from, ';');
}

function all(cursor: Cursor): string {
  return accept(cursor, 'as') ? `* as ${plain(takeWord(cursor))}` : '*';
}

function specifiers(cursor: Cursor): Doc {
  expect(cursor, '{');
  const items = itemsUntil('}', ',', cursor, specifier);
  const [only] = items;
  if (only === undefined) return '{}';
  if (items.length === 1) return concat('{ ', only.doc, ' }');
  return group('{', indent(line, rows(items, ',', line)), ifBroken(','), line, '}');
}

function specifier(cursor: Cursor): Doc {
  const words = [plain(takeWord(cursor))];
  while (peek(cursor).kind === 'word') words.push(plain(takeWord(cursor)));
  return words.join(' ');
}
