import { peek, take, type Cursor } from './cursor.js';
import { concat, group, indent, line, sequence, softline, type Doc } from './doc.js';
import { readUnary, type Expression, type Operation } from './expression.js';
import { Unfamiliar } from './unfamiliar.js';

const precedences: ReadonlyMap<string, number> = new Map([
  ['??', 1],
  ['||', 2],
  ['&&', 3],
  ['===', 4],
  ['!==', 4],
  ['<', 5],
  ['>', 5],
  ['<=', 5],
  ['>=', 5],
  ['in', 5],
  ['instanceof', 5],
  ['+', 6],
  ['-', 6],
  ['*', 7],
  ['%', 7],
]);

const LOGICAL = 3;
const SUM = 6;

/** Operands with operators that bind at least as strongly as `least`. */
export function readBinary(cursor: Cursor, least: number): Expression {
  let left = readUnary(cursor);
  for (;;) {
    const { kind, text } = peek(cursor);
    const precedence = kind === 'string' ? undefined : precedences.get(text);
    if (precedence === undefined || precedence < least) return left;
    take(cursor);
    left = joined(left, text, precedence, readBinary(cursor, precedence + 1));
  }
}

function joined(left: Expression, operator: string, precedence: number, right: Expression): Expression {
  const before = left.operation;
  const own = precedences.get(before?.operator ?? '');
  const isFlat = before !== undefined && own === precedence && (precedence <= LOGICAL || precedence === SUM);
  if (right.kind === 'object' || right.kind === 'array') throw new Unfamiliar();
  const isSame = right.operation?.operator === operator && precedence <= LOGICAL;
  const second = isSame ? right.operation.first : operand(right, precedence, true);
  const hasLike = [left, right].some((side) => isLike(side, precedence));
  // Added to in place: there may be many operands.
  const rest = isFlat ? before.rest : [];
  rest.push(concat(operator, line, second));
  if (isSame) for (const each of right.operation.rest) rest.push(each);
  const operation: Operation = { operator, first: isFlat ? before.first : operand(left, precedence, false), rest, hasLike };
  return new Operands(operation);
}

/** Its text is asked for where it is part of something else: most are not, or are laid out by what they are in. */
class Operands implements Expression {
  readonly kind = 'binary';

  constructor(readonly operation: Operation) {}

  get doc(): Doc {
    return nested(this.operation, false);
  }
}

function isLike({ operation }: Expression, precedence: number): boolean {
  if (operation === undefined) return false;
  return (precedences.get(operation.operator) ?? 0) <= LOGICAL === precedence <= LOGICAL;
}

/** In brackets where it binds less than what it is an operand of, and where a reader would have to know. */
function operand(value: Expression, outer: number, isRight: boolean): Doc {
  const { operation } = value;
  if (value.kind === 'arrow' || value.kind === 'other') throw new Unfamiliar();
  if (operation === undefined) return value.doc;
  const own = precedences.get(operation.operator) ?? 0;
  if (own === 1 || outer === 1) throw new Unfamiliar();
  const doc = nested(operation, isLike(value, outer));
  const isMixed = own <= LOGICAL && outer <= LOGICAL && own !== outer;
  if (own < outer || isMixed || (isRight && own === outer)) return concat('(', doc, ')');
  if (own === outer || own > SUM) throw new Unfamiliar();
  return doc;
}

/** As part of something else, indented behind its first operand. */
function nested(operation: Operation, isInLike: boolean): Doc {
  const [first, ...rest] = divided(operation, isInLike);
  return group(first ?? '', indent(sequence(rest)));
}

function divided({ first, rest, hasLike }: Operation, isInLike: boolean): readonly Doc[] {
  const isGrouped = rest.length === 1 && !hasLike && !isInLike;
  const docs: Doc[] = [first];
  for (const each of rest) docs.push(' ', isGrouped ? group(each) : each);
  return docs;
}

/** The operands of an expression; itself where it has none. */
export function operands(value: Expression): Doc {
  return value.operation === undefined ? value.doc : sequence(divided(value.operation, false));
}

/** As the condition of a statement, between its brackets. */
export function condition(value: Expression): Doc {
  const { operation } = value;
  const isLogical = operation !== undefined && (precedences.get(operation.operator) ?? 0) <= LOGICAL;
  const inner = operation === undefined ? value.doc : sequence(divided(operation, isLogical));
  return group(indent(softline, inner), softline);
}

/** Behind a sign, in brackets where it needs them. */
export function negated(value: Expression): Doc {
  if (value.kind === 'arrow' || value.kind === 'other') throw new Unfamiliar();
  if (value.operation === undefined) return value.doc;
  return concat('(', group(indent(softline, operands(value)), softline), ')');
}
