import type { Check, CheckId } from '../../ir/checks.js';
import { askedParts } from './check-parts.js';
import type { CheckNames } from './check-names.js';
import { askedAgain, calledFor } from './exported.js';
import { target } from './inlined.js';
import { isAlways } from './leaf.js';

/** The checks whose predicates are called: some, and those that theirs call. What always holds is not asked, and links are passed over. */
export function askedChecks(checks: readonly Check[], called: Iterable<CheckId>, names: CheckNames): ReadonlySet<CheckId> {
  const asked = new Set(called);
  for (const id of asked) {
    for (const part of askedParts(chosen(checks, id))) if (!isAlways(checks, part)) asked.add(names.of(part) ? part : target(checks, part));
    for (const again of askedAgain(checks, id)) for (const named of calledFor(checks, again, names)) asked.add(named.check);
  }
  return asked;
}

/** A check without what its predicate does not ask: alternatives of which one always holds, and the branch that a condition never leads to. */
function chosen(checks: readonly Check[], id: CheckId): Check | undefined {
  const check = checks[id];
  if (check?.anyOf === undefined && check?.else === undefined) return check;
  const { anyOf, else: otherwise, ...rest } = check;
  const isFree = anyOf?.some((one) => isAlways(checks, one)) === true;
  const isDecided = check.if !== undefined && isAlways(checks, check.if);
  return {
    ...rest,
    ...(anyOf === undefined || isFree ? {} : { anyOf }),
    ...(otherwise === undefined || isDecided ? {} : { else: otherwise }),
  };
}
