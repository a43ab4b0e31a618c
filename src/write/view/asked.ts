import type { Check, CheckId } from '../../ir/checks.js';
import { askedParts } from './check-parts.js';
import { isAlways } from './leaf.js';

/** The checks whose predicates are called: some, and those that theirs call. What always holds is not asked. */
export function askedChecks(checks: readonly Check[], called: Iterable<CheckId>): ReadonlySet<CheckId> {
  const asked = new Set(called);
  for (const id of asked) for (const part of askedParts(checks[id])) if (!asked.has(part) && !isAlways(checks, part)) asked.add(part);
  return asked;
}
