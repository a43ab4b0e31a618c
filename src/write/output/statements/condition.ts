import type { Brackets } from './brackets.js';
import { fits, indented, MORE } from './width.js';

/**
 * A condition after `head`: its operands fill one line after the other, each line begun by the operator. An operand that fits on none is
 * broken in the same way where it is itself a condition in brackets. Undefined for what is of other shapes.
 */
export function brokenCondition(
  head: string,
  text: string,
  within: Brackets,
  from: number,
  tail: string,
  indent: number,
): readonly string[] | undefined {
  const cuts = within.ands.length === 0 ? within.ors : within.ands;
  if (cuts.length === 0 || (within.ands.length > 0 && within.ors.length > 0)) return undefined;
  const lines: string[] = [];
  let line = head + text.slice(from, cuts[0]).trim();
  let wasBroken = false;
  for (const [index, cut] of cuts.entries()) {
    if (!fits(line, 0)) return undefined;
    const end = cuts[index + 1];
    const operand = text.slice(cut, end ?? within.close).trim() + (end === undefined ? tail : '');
    if (!wasBroken && fits(operand, line.length + 1)) {
      line += ` ${operand}`;
      continue;
    }
    lines.push(line);
    const broken = fits(operand, indent) ? [indented(indent, operand)] : brokenOperand(text, cut, operand, within, indent);
    if (broken === undefined) return undefined;
    wasBroken = broken.length > 1;
    lines.push(...broken.slice(0, -1));
    line = broken.at(-1) ?? '';
  }
  return fits(line, 0) ? [...lines, line] : undefined;
}

/** An operand with its operator, where all of it is a condition in brackets. */
function brokenOperand(text: string, at: number, operand: string, within: Brackets, indent: number): readonly string[] | undefined {
  const [start] = /^(?:&&|\|\|) \(/.exec(operand) ?? [];
  if (start === undefined) return undefined;
  const inner = within.inner.find(({ open }) => open === at + start.length - 1);
  if (inner === undefined) return undefined;
  const tail = operand.slice(inner.close - at);
  return /^\)+(;| \{)?$/.test(tail)
    ? brokenCondition(indented(indent, start), text, inner, inner.open + 1, tail, indent + MORE)
    : undefined;
}
