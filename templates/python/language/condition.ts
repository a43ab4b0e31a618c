import type { ImportedName, Test } from 'asyncwright/pack';

/** A condition as a small tree, so that it prints both ways round without `not (…)`. */
export type Condition =
  | { readonly op: 'atom'; readonly holds: string; readonly fails: string; readonly imports: readonly ImportedName[] }
  | { readonly op: 'and' | 'or'; readonly parts: readonly Condition[] };

export function atom(holds: string, fails: string, imports: readonly ImportedName[] = []): Condition {
  return { op: 'atom', holds, fails, imports };
}

/** A call that is negated by `not`. */
export function call(text: string, imports: readonly ImportedName[] = []): Condition {
  return atom(text, `not ${text}`, imports);
}

/** A function of the payload runtime. */
export function runtime(text: string): Condition {
  return call(`_rt.${text}`, [RUNTIME]);
}

/** The module of the runtime that predicates are built from. */
export const RUNTIME: ImportedName = { from: 'gen/runtime/payload/check', name: '_rt', typeOnly: false };

export function and(parts: readonly Condition[]): Condition {
  return combine('and', parts);
}

export function or(parts: readonly Condition[]): Condition {
  return combine('or', parts);
}

export function not(condition: Condition): Condition {
  if (condition.op === 'atom') return { ...condition, holds: condition.fails, fails: condition.holds };
  return { op: condition.op === 'and' ? 'or' : 'and', parts: condition.parts.map(not) };
}

function combine(op: 'and' | 'or', parts: readonly Condition[]): Condition {
  const [only] = parts;
  return only && parts.length === 1 ? only : { op, parts: parts.flatMap((part) => (part.op === op ? part.parts : [part])) };
}

/** In parentheses where `or` is outermost, so that it may stand beside any other condition; the formatter removes what is not needed. */
export function printed(condition: Condition): Test {
  return { holds: outer(condition, false), fails: outer(condition, true), imports: importsOf(condition) };
}

function outer(condition: Condition, negated: boolean): string {
  const text = print(condition, negated);
  const isOr = condition.op !== 'atom' && condition.parts.length > 1 && (condition.op === 'or') !== negated;
  return isOr ? `(${text})` : text;
}

/** By De Morgan: a negated `and` prints as an `or` of negated parts. */
function print(condition: Condition, negated: boolean): string {
  if (condition.op === 'atom') return negated ? condition.fails : condition.holds;
  const isAnd = (condition.op === 'and') !== negated;
  if (condition.parts.length === 0) return isAnd ? 'True' : 'False';
  return condition.parts.map((part) => (isAnd ? outer(part, negated) : print(part, negated))).join(isAnd ? ' and ' : ' or ');
}

function importsOf(condition: Condition): readonly ImportedName[] {
  return condition.op === 'atom' ? condition.imports : condition.parts.flatMap(importsOf);
}
