import type { ImportedName, Test } from 'asyncwright/pack';

/** A condition as a small tree, so that it prints both ways round without `!(…)`. */
export type Condition =
  | { readonly op: 'atom'; readonly holds: string; readonly fails: string; readonly imports: readonly ImportedName[] }
  | { readonly op: 'and' | 'or'; readonly parts: readonly Condition[] };

export function atom(holds: string, fails: string, imports: readonly ImportedName[] = []): Condition {
  return { op: 'atom', holds, fails, imports };
}

/** A call that is negated by `!`. */
export function call(text: string, imports: readonly ImportedName[] = []): Condition {
  return atom(text, `!${text}`, imports);
}

export function and(parts: readonly Condition[]): Condition {
  return combine('and', parts);
}

export function or(parts: readonly Condition[]): Condition {
  return combine('or', parts);
}

function combine(op: 'and' | 'or', parts: readonly Condition[]): Condition {
  const [only] = parts;
  return only && parts.length === 1 ? only : { op, parts: parts.flatMap((part) => (part.op === op ? part.parts : [part])) };
}

export function printed(condition: Condition): Test {
  return { holds: print(condition, false), fails: print(condition, true), imports: importsOf(condition) };
}

/** By De Morgan: a negated `and` prints as an `or` of negated parts. */
function print(condition: Condition, negated: boolean): string {
  if (condition.op === 'atom') return negated ? condition.fails : condition.holds;
  const isAnd = (condition.op === 'and') !== negated;
  if (condition.parts.length === 0) return isAnd ? 'true' : 'false';
  return condition.parts
    .map((part) => (part.op === 'atom' ? print(part, negated) : `(${print(part, negated)})`))
    .join(isAnd ? ' && ' : ' || ');
}

function importsOf(condition: Condition): readonly ImportedName[] {
  return condition.op === 'atom' ? condition.imports : condition.parts.flatMap(importsOf);
}

export function not(condition: Condition): Condition {
  if (condition.op === 'atom') return { ...condition, holds: condition.fails, fails: condition.holds };
  return { op: condition.op === 'and' ? 'or' : 'and', parts: condition.parts.map(not) };
}

export type Operator = '&&' | '||';

/** A condition as a part of others that an operator joins: in parentheses where it has the other operator. */
export function enclosed(condition: string, within: Operator): string {
  const other = within === '&&' ? '||' : '&&';
  if (!condition.includes(other)) return condition;
  return hasOperator(condition.replace(/"(?:[^"\\]|\\.)*"/g, '""'), other) ? `(${condition})` : condition;
}

function hasOperator(code: string, operator: Operator): boolean {
  let depth = 0;
  for (let index = 0; index < code.length; index += 1) {
    if (code[index] === '(') depth += 1;
    else if (code[index] === ')') depth -= 1;
    else if (depth === 0 && code.startsWith(operator, index)) return true;
  }
  return false;
}

type Printed = Pick<Test, 'holds' | 'fails'>;

/** All of several printed conditions hold. */
export function allOf(tests: readonly Printed[]): Printed {
  return { holds: joined('holds', tests, '&&'), fails: joined('fails', tests, '||') };
}

/** One of several printed conditions, at least, holds. */
export function anyOf(tests: readonly Printed[]): Printed {
  return { holds: joined('holds', tests, '||'), fails: joined('fails', tests, '&&') };
}

function joined(side: keyof Printed, tests: readonly Printed[], operator: Operator): string {
  const [only] = tests;
  if (only && tests.length === 1) return only[side];
  return tests.map((test) => enclosed(test[side], operator)).join(` ${operator} `);
}
