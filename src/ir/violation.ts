import { costExponent } from '../patterns/cost.js';
import type { Check, CheckId } from './checks.js';
import { circles } from './circles.js';
import type { JsonText } from './described.js';
import { evaluate, type Violation } from './evaluate.js';
import { reached } from './reached.js';

/** Steps that one match may take. */
const most = 1e8;

/**
 * What is wrong first with a value that the document suggests; undefined where nothing is, and where finding out could take without end:
 * a document may hold a pattern and a string that were made for each other, or a schema that asks itself.
 */
export function firstViolation(checks: readonly Check[], id: CheckId, value: JsonText): Violation | undefined {
  if (isEndless(checks, id)) return undefined;
  const exponent = exponentOf(checks);
  const isCostly = (worst: number): boolean => value.length ** worst > most;
  if (isCostly(exponent) && isCostly(exponentOf([...reached([id], checks)].map((one) => checks[one] as Check)))) return undefined;
  return evaluate(checks, id, value)[0];
}

const endless = new WeakMap<readonly Check[], ReadonlySet<CheckId>>();

/** Whether a check may come to one that asks itself without end. */
function isEndless(checks: readonly Check[], id: CheckId): boolean {
  const circular = endless.get(checks) ?? new Set(circles(checks).flat());
  endless.set(checks, circular);
  return circular.size > 0 && [...reached([id], checks)].some((one) => circular.has(one));
}

const known = new WeakMap<readonly Check[], number>();

function exponentOf(checks: readonly Check[]): number {
  const cached = known.get(checks);
  if (cached !== undefined) return cached;
  const patterns = checks.flatMap(({ pattern, patternProperties }) => [
    ...(pattern === undefined ? [] : [pattern]),
    ...(patternProperties ?? []).map(([key]) => key),
  ]);
  const worst = patterns.reduce((exponent, pattern) => Math.max(exponent, costExponent(pattern)), 0);
  known.set(checks, worst);
  return worst;
}
