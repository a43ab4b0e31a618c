import { fits, indented, MORE } from './width.js';

/** One way to break a statement, and what clang-format would charge for it. */
export interface Layout {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** What a break costs: more the deeper it is, and the first of each list once more. The rest is a matter of what stands there. */
export const LEVEL = 20;
export const FIRST = 15;
const COMMA = 1;

function breaks(lines: number, each: number): number {
  return lines <= 1 ? 0 : FIRST + (lines - 1) * each;
}

/**
 * The cheapest way to break the arguments of a call, or the parameters of a declaration, of which none has to be broken itself: they fill
 * one line after the other, from the line of the bracket (`head` ends in it) or from the next one on. Undefined where another way, inside
 * an argument, may be cheaper.
 */
export function brokenCall(head: string, items: readonly string[], indent: number): Layout | undefined {
  const [first = '', ...rest] = items;
  if (!fits(head, 0) || first.startsWith(')')) return undefined;
  const below = filled(indented(indent, first), rest, indent);
  if (below === undefined) return undefined;
  const each = 2 * LEVEL + COMMA;
  const wide = { lines: [head, ...below], cost: FIRST + 2 * LEVEL + breaks(below.length, each) };
  if (!fits(first, head.length)) return isSurelyBest(head, first, rest, indent, below.length) ? wide : undefined;
  const beside = filled(head + first, rest, indent);
  return beside === undefined ? undefined : cheapest([{ lines: beside, cost: breaks(beside.length, each) }, wide]);
}

/** Whether a break inside the first argument, which does not fit beside the bracket, could not save a line. */
function isSurelyBest(head: string, first: string, rest: readonly string[], indent: number, lines: number): boolean {
  if (lines === 1 || !first.includes('(')) return true;
  const column = head.length + MORE;
  const last = first.slice(Math.max(first.lastIndexOf('('), first.lastIndexOf(', ') + 1) + 1);
  if (!fits(last, column)) return true;
  const broken = filled(indented(column, last), rest, indent);
  return broken !== undefined && broken.length >= lines;
}

/** Lines with as many of the items as fit; undefined where one fits on none. */
function filled(start: string, items: readonly string[], indent: number): readonly string[] | undefined {
  const lines: string[] = [];
  let line = start;
  for (const item of items) {
    if (!fits(line, 0)) return undefined;
    if (fits(item, line.length + 1)) line += ` ${item}`;
    else {
      lines.push(line);
      line = indented(indent, item);
    }
  }
  return fits(line, 0) ? [...lines, line] : undefined;
}

/** Of ways that differ in cost. */
export function cheapest(layouts: readonly Layout[]): Layout | undefined {
  return layouts.length === 0 ? undefined : layouts.reduce((best, layout) => (layout.cost < best.cost ? layout : best));
}
