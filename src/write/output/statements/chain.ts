import { itemsOf, type Brackets } from './brackets.js';
import { brokenCall } from './call.js';
import { fits, indented, MORE } from './width.js';

/** A longer argument keeps the calls behind it from staying on its line. */
const SHORT = 10;

/** A statement that is a chain of calls, each on a line of its own. Undefined where it is of another shape. */
export function brokenChain(text: string, calls: readonly Brackets[], column: number): readonly string[] | undefined {
  const [first] = calls;
  if (calls.length < 2 || first === undefined || first.close - first.open <= SHORT) return undefined;
  if (!/^return \w+\.\w+\($/.test(text.slice(0, first.open + 1)) || calls.some(({ kind }) => kind !== '(')) return undefined;
  const lines: string[] = [];
  for (const [index, call] of calls.entries()) {
    const start = index === 0 ? 0 : (calls[index - 1]?.close ?? 0) + 1;
    const end = index === calls.length - 1 ? text.length : call.close + 1;
    if (index > 0 && !/^\.\w+\($/.test(text.slice(start, call.open + 1))) return undefined;
    const link = brokenLink(text, start, end, call, index === 0 ? column : column + MORE);
    if (link === undefined) return undefined;
    lines.push(...link);
  }
  return lines;
}

function brokenLink(text: string, start: number, end: number, call: Brackets, column: number): readonly string[] | undefined {
  const link = text.slice(start, end);
  if (fits(link, column)) return [indented(column, link)];
  if (start === 0) {
    const dot = text.indexOf('.');
    const own = text.slice(dot, end);
    return fits(own, column + MORE) ? [indented(column, text.slice(0, dot)), indented(column + MORE, own)] : undefined;
  }
  const items = withTail(itemsOf(text, call), text.slice(call.close, end));
  return brokenCall(indented(column, text.slice(start, call.open + 1)), items, column + MORE)?.lines;
}

/** The items, and behind the last of them what must not be parted from it. */
export function withTail(items: readonly string[], tail: string): readonly string[] {
  return [...items.slice(0, -1), `${items.at(-1) ?? ''}${tail}`];
}
