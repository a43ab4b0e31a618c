import { accept, expect, isAt, take, takeWord, type Cursor } from './cursor.js';
import { concat, group, ifBroken, indent, join, line, softline, wholeGroup, type Doc } from './doc.js';
import { itemsUntil, rows } from './comment.js';
import { readExpression } from './expression.js';
import { plain } from './literal.js';
import { behindSign, readType } from './type.js';
import { Unfamiliar } from './unfamiliar.js';

/** Type parameters, parameters and the type of the result, up to what follows them. */
export function signature(cursor: Cursor): Doc {
  const generic = isAt(cursor, '<') ? typeParameters(cursor) : '';
  const taken = parameters(cursor);
  if (!accept(cursor, ':')) return concat(generic, group(taken));
  return isAt(cursor, 'is', 1) ? concat(generic, group(taken, ': ', predicate(cursor))) : concat(generic, answered(taken, cursor));
}

function predicate(cursor: Cursor): Doc {
  const name = takeWord(cursor);
  expect(cursor, 'is');
  return concat(`${name} is `, readType(cursor).doc);
}

function answered(taken: Doc, cursor: Cursor): Doc {
  const { kind, doc } = readType(cursor);
  if (kind === 'object') return wholeGroup(taken, ': ', doc);
  return group(taken, ': ', kind === 'union' ? wholeGroup(doc) : doc);
}

/** With their brackets. */
export function parameters(cursor: Cursor): Doc {
  expect(cursor, '(');
  let isHugged = false;
  let isRest = false;
  const items = itemsUntil(')', ',', cursor, () => {
    isRest = isAt(cursor, '...');
    const { doc, isObject } = parameter(cursor);
    isHugged = isObject;
    return doc;
  });
  const [only] = items;
  if (only === undefined) return '()';
  if (items.length === 1 && isHugged) return concat('(', only.doc, ')');
  return concat('(', indent(softline, rows(items, ',', line)), isRest ? '' : ifBroken(','), softline, ')');
}

function parameter(cursor: Cursor): { readonly doc: Doc; readonly isObject: boolean } {
  const rest = accept(cursor, '...') ? '...' : '';
  const name = `${rest}${plain(takeWord(cursor))}${accept(cursor, '?') ? '?' : ''}`;
  const type = accept(cursor, ':') ? readType(cursor) : undefined;
  const typed = type === undefined ? name : concat(`${name}:`, behindSign(type));
  if (!accept(cursor, '=')) return { doc: typed, isObject: type?.kind === 'object' };
  const { kind, doc } = readExpression(cursor);
  if (kind === 'binary' || kind === 'arrow' || type?.kind === 'object') throw new Unfamiliar();
  return { doc: concat(typed, ' = ', doc), isObject: false };
}

/** What is between `<` and `>` where a name is declared. */
export function typeParameters(cursor: Cursor): Doc {
  expect(cursor, '<');
  const docs: Doc[] = [];
  do {
    const modifier = isAt(cursor, 'const') || isAt(cursor, 'in') || isAt(cursor, 'out') ? `${take(cursor).text} ` : '';
    const name = `${modifier}${plain(takeWord(cursor))}`;
    const bound = accept(cursor, 'extends') ? concat(' extends ', readType(cursor).doc) : '';
    docs.push(concat(name, bound, accept(cursor, '=') ? concat(' = ', readType(cursor).doc) : ''));
  } while (accept(cursor, ','));
  expect(cursor, '>');
  return group('<', indent(softline, join(concat(',', line), docs)), ifBroken(','), softline, '>');
}
