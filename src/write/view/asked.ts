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

/** A check without what its predicate does not ask: alternatives of which one always holds, and conditions and branches without an effect. */
function chosen(checks: readonly Check[], id: CheckId): Check | undefined {
  const check = checks[id];
  if (check?.anyOf === undefined && check?.if === undefined) return check;
  const { anyOf, if: condition, else: otherwise, ...rest } = check;
  const holds = (one: CheckId | undefined): boolean => one !== undefined && isAlways(checks, one);
  const hasAlternatives = anyOf?.some(holds) === false;
  const hasBranches = [check.then, otherwise].some((one) => one !== undefined && !holds(one));
  return {
    ...rest,
    ...(hasAlternatives ? { anyOf } : {}),
    ...(condition === undefined || !hasBranches ? {} : { if: condition }),
    ...(otherwise === undefined || holds(condition) ? {} : { else: otherwise }),
  };
}
