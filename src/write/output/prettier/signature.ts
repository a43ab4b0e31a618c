import { accept, expect, isAt, take, takeWord, type Cursor } from './cursor.js';
import { concat, group, ifBroken, indent, join, line, softline, wholeGroup, type Doc } from './doc.js';
import { itemsUntil, rows } from './comment.js';
import { readExpression } from './expression.js';
import { literal, plain } from './literal.js';
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
  const all: Parameter[] = [];
  const items = itemsUntil(')', ',', cursor, () => {
    all.push(parameter(cursor));
    return all.at(-1)?.doc ?? '';
  });
  const [only] = all;
  if (only === undefined) return '()';
  if (all.length === 1 && only.hugged !== undefined) return concat('(', only.hugged, ')');
  return concat('(', indent(softline, rows(items, ',', line)), all.at(-1)?.isRest === true ? '' : ifBroken(','), softline, ')');
}

interface Parameter {
  readonly doc: Doc;
  readonly isRest: boolean;
  /** As the only parameter: what it is an object of breaks together with the brackets. */
  readonly hugged?: Doc;
}

function parameter(cursor: Cursor): Parameter {
  const rest = accept(cursor, '...') ? '...' : '';
  const isPattern = isAt(cursor, '{');
  const name = isPattern ? objectPattern(cursor) : `${rest}${plain(takeWord(cursor))}${accept(cursor, '?') ? '?' : ''}`;
  const type = accept(cursor, ':') ? readType(cursor) : undefined;
  const fallback = accept(cursor, '=') ? readExpression(cursor) : undefined;
  if (fallback?.kind === 'binary' || fallback?.kind === 'arrow') throw new Unfamiliar();
  if (fallback !== undefined && type?.kind === 'object' && !isPattern) throw new Unfamiliar();
  const after = fallback === undefined ? '' : concat(' = ', fallback.doc);
  const doc = concat(name, type === undefined ? '' : concat(':', behindSign(type)), after);
  if (!isPattern && type?.kind !== 'object') return { doc, isRest: rest !== '' };
  const inside = type?.kind === 'object' ? concat(': ', opened(type.doc)) : type === undefined ? '' : concat(':', behindSign(type));
  return { doc, isRest: false, hugged: concat(opened(name), inside, after) };
}

/** What is in a group. */
function opened(doc: Doc): Doc {
  return typeof doc !== 'string' && doc.kind === 'group' ? doc.doc : doc;
}

/** Names that are taken out of an object, some with values in their place. */
function objectPattern(cursor: Cursor): Doc {
  expect(cursor, '{');
  const items = itemsUntil('}', ',', cursor, () => {
    const name = plain(takeWord(cursor));
    return accept(cursor, '=') ? concat(`${name} = `, literal(take(cursor))) : name;
  });
  return group('{', indent(line, rows(items, ',', line)), ifBroken(','), line, '}');
}

/** What is between `<` and `>` where a name is declared. */
export function typeParameters(cursor: Cursor): Doc {
  expect(cursor, '<');
  const docs: Doc[] = [];
  do {
    const modifier = isAt(cursor, 'const') || isAt(cursor, 'in') || isAt(cursor, 'out') ? `${take(cursor).text} ` : '';
    const name = `${modifier}${plain(takeWord(cursor))}`;
    const bound = accept(cursor, 'extends') ? concat(' extends ', readType(cursor).doc) : '';
    docs.push(wholeGroup(name, bound, accept(cursor, '=') ? concat(' = ', readType(cursor).doc) : ''));
  } while (accept(cursor, ','));
  expect(cursor, '>');
  return group('<', indent(softline, join(concat(',', line), docs)), ifBroken(','), softline, '>');
}
