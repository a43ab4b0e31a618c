import { costExponent } from '../patterns/cost.js';
import type { Check, CheckId } from './checks.js';
import type { JsonText } from './described.js';
import { evaluate, type Violation } from './evaluate.js';

/** Steps that one match may take. */
const most = 1e8;

/**
 * What is wrong first with a value that the document suggests; undefined where nothing is, and where finding out could take without end:
 * a document may hold a pattern and a string that were made for each other.
 */
export function firstViolation(checks: readonly Check[], id: CheckId, value: JsonText): Violation | undefined {
  const exponent = exponentOf(checks);
  const isCostly = (worst: number): boolean => value.length ** worst > most;
  if (isCostly(exponent) && isCostly(exponentOf(reached(checks, id)))) return undefined;
  return evaluate(checks, id, value)[0];
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

/** The checks that one can lead to. */
function reached(checks: readonly Check[], root: CheckId): readonly Check[] {
  const found = new Set([root]);
  for (const id of found) {
    const { prefixItems, allOf, anyOf, oneOf, properties, patternProperties, dependentSchemas, ...check } = checks[id] as Check;
    const single = [check.ref, check.items, check.contains, check.additionalProperties, check.propertyNames, check.not, check.if];
    const more = [check.then, check.else, check.unevaluatedItems, check.unevaluatedProperties];
    const named = [properties, patternProperties, dependentSchemas].flatMap((map) => (map ?? []).map(([, part]) => part));
    for (const part of [...single, ...more, ...named, ...[prefixItems, allOf, anyOf, oneOf].flatMap((list) => list ?? [])])
      if (part !== undefined) found.add(part);
  }
  return [...found].map((id) => checks[id] as Check);
}
