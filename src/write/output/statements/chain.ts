import { bracketsOf, itemsOf, type Brackets } from './brackets.js';
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
    const start = startOf(calls, index);
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
  const head = indented(column, text.slice(start, call.open + 1));
  const tail = text.slice(call.close, end);
  const [first = '', second, ...more] = itemsOf(text, call);
  const isLast = second !== undefined && more.length === 0;
  if (isLast && fits(first, head.length) && !fits(second + tail, column + MORE)) {
    const argument = brokenArgument(second, tail, column + MORE);
    return argument && [head + first, ...argument];
  }
  return brokenCall(head, withTail(itemsOf(text, call), tail), column + MORE)?.lines;
}

/** An argument that is a chain and does not fit on a line: inside its last call, unless a longer argument is ahead of that. */
function brokenArgument(text: string, tail: string, column: number): readonly string[] | undefined {
  const calls = bracketsOf(text)?.inner.filter(({ kind }) => kind === '(') ?? [];
  const last = calls.at(-1);
  if (last === undefined || calls.length < 2 || last.close !== text.length - 1) return undefined;
  const starts = calls.map((_, index) => startOf(calls, index));
  if (!starts.every((start, index) => /^(?:\w+)?\.\w+\($/.test(text.slice(start, (calls[index]?.open ?? 0) + 1)))) return undefined;
  if (calls.slice(0, -1).every(({ open, close }) => close - open <= SHORT)) {
    const items = withTail(itemsOf(text, last), text.slice(last.close) + tail);
    return brokenCall(indented(column, text.slice(0, last.open + 1)), items, column + MORE)?.lines;
  }
  const links = withTail(
    starts.map((start, index) => text.slice(start, starts[index + 1])),
    tail,
  );
  const lines = links.map((link, index) => indented(index === 0 ? column : column + MORE, link));
  return lines.every((line) => fits(line, 0)) ? lines : undefined;
}

/** Where a link of a chain begins: behind the call before it. */
function startOf(calls: readonly Brackets[], index: number): number {
  return index === 0 ? 0 : (calls[index - 1]?.close ?? 0) + 1;
}

/** The items, and behind the last of them what must not be parted from it. */
export function withTail(items: readonly string[], tail: string): readonly string[] {
  return [...items.slice(0, -1), `${items.at(-1) ?? ''}${tail}`];
}
