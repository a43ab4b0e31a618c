import type { Check, CheckId } from '../../ir/checks.js';
import { askedParts } from './check-parts.js';
import type { CheckNames } from './check-names.js';
import { target } from './inlined.js';
import { isAlways } from './leaf.js';

/** The checks whose predicates are called: some, and those that theirs call. What always holds is not asked, and links are passed over. */
export function askedChecks(checks: readonly Check[], called: Iterable<CheckId>, names: CheckNames): ReadonlySet<CheckId> {
  const asked = new Set(called);
  for (const id of asked)
    for (const part of askedParts(chosen(checks, id))) if (!isAlways(checks, part)) asked.add(names.of(part) ? part : target(checks, part));
  return asked;
}

/** A check without the branch that its condition never leads to. */
function chosen(checks: readonly Check[], id: CheckId): Check | undefined {
  const check = checks[id];
  if (check?.else === undefined || check.if === undefined || !isAlways(checks, check.if)) return check;
  const { else: _, ...rest } = check;
  return rest;
}
