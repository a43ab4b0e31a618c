import { bracketsOf, itemsOf, type Brackets } from './brackets.js';
import { brokenCall, cheapest, FIRST, LEVEL, type Layout } from './call.js';
import { brokenChain, withTail } from './chain.js';
import { brokenCondition } from './condition.js';
import { fits, indented, isPlain, MORE } from './width.js';

/**
 * A statement that does not fit on a line, as clang-format breaks it. Undefined for all that is not surely so: statements of other shapes,
 * and those of which a single argument or operand has to be broken.
 */
export function broken(text: string, column: number): readonly string[] | undefined {
  if (!isPlain(text)) return undefined;
  const opens = text.endsWith(' {');
  const whole = bracketsOf(opens ? text.slice(0, -2) : text);
  if (whole === undefined) return undefined;
  const calls = whole.inner.filter(({ kind }) => kind === '(');
  const [call] = calls;
  if (call === undefined) return undefined;
  if (text.startsWith('if (')) return brokenIf(text, call, column);
  if (text.startsWith('return ') && whole.ands.length + whole.ors.length > 0) {
    const within = { ...whole, close: text.length - 1 };
    return brokenCondition(indented(column, 'return '), text, within, 'return '.length, ';', column + MORE);
  }
  if (calls.length > 1) return brokenChain(text, calls, column);
  return opens ? brokenHeader(text, call, column) : brokenStatement(text, call, column);
}

function brokenIf(text: string, brackets: Brackets, column: number): readonly string[] | undefined {
  const tail = text.slice(brackets.close);
  if (tail !== ') {') return undefined;
  return brokenCondition(indented(column, 'if ('), text, brackets, brackets.open + 1, tail, column + MORE);
}

const assignment = /^((?:(?:public|private|static|final) )*[\w<>, @]+ \w+ =) (?:new )?[\w.]+(?:<>)?\($/;

/** After `=`, beside all that the call costs there. */
const AFTER_EQUALS = FIRST + LEVEL + 2;

function brokenStatement(text: string, call: Brackets, column: number): readonly string[] | undefined {
  const tail = text.slice(call.close);
  if (tail !== ');') return undefined;
  const head = text.slice(0, call.open + 1);
  const items = withTail(itemsOf(text, call), tail);
  if (/^(?:return new |return )?[\w.]+\($/.test(head)) return brokenCall(indented(column, head), items, column + MORE)?.lines;
  const [, name] = assignment.exec(head) ?? [];
  if (name === undefined || !fits(name, column)) return undefined;
  const after = brokenCall(indented(column + MORE, head.slice(name.length + 1)), items, column + 2 * MORE);
  if (after === undefined) return undefined;
  const below = { lines: [indented(column, name), ...after.lines], cost: AFTER_EQUALS + after.cost };
  if (!fits(head, column)) return below.lines;
  const beside = brokenCall(indented(column, head), items, column + MORE);
  return beside === undefined ? undefined : cheapest([beside, below])?.lines;
}

const method = /^((?:(?:public|private|static|default) )+(?:@Nullable )?[\w.<>, ]+) \w+\($/;
const record = /^((?:(?:public|private|static|final) )*record) \w+\($/;

/** The head of a method or of a record. */
function brokenHeader(text: string, call: Brackets, column: number): readonly string[] | undefined {
  const head = text.slice(0, call.open + 1);
  const tail = text.slice(call.close);
  const items = itemsOf(text, call);
  const [, keyword] = record.exec(head) ?? [];
  if (keyword !== undefined) return brokenRecord(keyword, head, items, tail, column);
  const [, type] = method.exec(head) ?? [];
  if (type === undefined || tail !== ') {') return undefined;
  if (items[0] !== '') return brokenCall(indented(column, head), withTail(items, tail), column + MORE)?.lines;
  const name = text.slice(type.length + 1);
  return fits(name, column) && /^[\w ]+$/.test(type) ? [indented(column, type), indented(column, name)] : undefined;
}

const BEFORE_NAME = LEVEL + 3;
const BEFORE_IMPLEMENTS = LEVEL + 2;

/** The name of a record may go to the next line, and so may what it implements. */
function brokenRecord(
  keyword: string,
  head: string,
  items: readonly string[],
  tail: string,
  column: number,
): readonly string[] | undefined {
  const [, implemented] = /^\) (implements \w+ \{)$/.exec(tail) ?? [];
  if (implemented === undefined && tail !== ') {') return undefined;
  const found: (Layout | undefined)[] = [];
  for (const ending of implemented === undefined ? [''] : ['', implemented])
    for (const isNamedBelow of [false, true]) {
      const all = withTail(items, ending === '' ? tail : ')');
      const layout = isNamedBelow
        ? brokenCall(indented(column + MORE, head.slice(keyword.length + 1)), all, column + 2 * MORE)
        : brokenCall(indented(column, head), all, column + MORE);
      const lines = [
        ...(isNamedBelow ? [indented(column, keyword)] : []),
        ...(layout?.lines ?? []),
        ...(ending === '' ? [] : [indented(column + MORE, ending)]),
      ];
      const extra = (isNamedBelow ? BEFORE_NAME : 0) + (ending === '' ? 0 : BEFORE_IMPLEMENTS);
      found.push(layout && { lines, cost: layout.cost + extra + (extra === 0 ? 0 : FIRST) });
    }
  const known = found.filter((layout) => layout !== undefined);
  return known.length < found.length ? undefined : cheapest(known)?.lines;
}
