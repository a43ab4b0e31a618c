import type { Check, CheckId } from './checks.js';
import { circles } from './circles.js';
import { circular } from './circular.js';
import { reconnected } from './same-value.js';

/**
 * These checks without circles, of which JSON Schema core, section 9.4.1, says that they have no meaning: a value would be asked about
 * without end. What people mean by them stays. A schema that lists those which extend it by `allOf` is asked by them without its list;
 * whatever else comes back to itself is not asked again: an alternative that is the schema itself adds nothing. Ids stay, and checks that
 * are added follow.
 */
export function unwound(checks: readonly Check[]): readonly Check[] {
  return opened(unlisted(checks));
}

/** `allOf` asks schemas that list the asking one without their lists. */
function unlisted(checks: readonly Check[]): readonly Check[] {
  const result = [...checks];
  const groups = circular(checks);
  const bases = new Map<CheckId, CheckId>();
  const base = (id: CheckId): CheckId => {
    const aim = aliased(id, checks);
    const group = groups.get(aim);
    const check = checks[aim];
    if (check === undefined || group?.has(id) !== true || !lists(check, group)) return id;
    const known = bases.get(aim) ?? result.length;
    bases.set(aim, known);
    if (known === result.length) result.push(withoutLists(check, group));
    return known;
  };
  // Bases that are added meanwhile extend others in their turn.
  for (let id = 0; id < result.length; id++) {
    const check = result[id] as Check;
    if (check.allOf !== undefined) result[id] = { ...check, allOf: check.allOf.map(base) };
    else if (check.ref !== undefined && !isAlias(check)) result[id] = { ...check, ref: base(check.ref) };
  }
  return result;
}

/** Checks in which what would begin a circle anew is asked without all that leads back to it. */
function opened(checks: readonly Check[]): readonly Check[] {
  const begun = circles(checks);
  if (begun.length === 0) return checks;
  const result = [...checks];
  const groups = circular(checks);
  const ends = new Map<CheckId, CheckId>();
  const end = (id: CheckId): CheckId => {
    const aim = aliased(id, checks);
    const known = ends.get(aim) ?? result.length;
    ends.set(aim, known);
    const back = groups.get(aim);
    if (known === result.length) result.push(reconnected(checks[aim] as Check, (part) => (back?.has(part) === true ? undefined : part)));
    return known;
  };
  for (const circle of begun) {
    const [first] = circle;
    const last = circle.at(-1) as CheckId;
    result[last] = reconnected(result[last] as Check, (part) => (part === first ? end(part) : part));
  }
  return result;
}

function isAlias({ ref, ...check }: Check): boolean {
  return ref !== undefined && Object.keys(check).length === 1;
}

/** What a reference is to in the end; one that is to itself is its own. */
function aliased(id: CheckId, checks: readonly Check[]): CheckId {
  const seen = new Set<CheckId>();
  let aim = id;
  for (let check = checks[aim]; check?.ref !== undefined && isAlias(check) && !seen.has(aim); check = checks[aim]) {
    seen.add(aim);
    aim = check.ref;
  }
  return aim;
}

function lists({ oneOf = [], anyOf = [] }: Check, group: ReadonlySet<CheckId>): boolean {
  return [...oneOf, ...anyOf].some((part) => group.has(part));
}

function withoutLists(check: Check, group: ReadonlySet<CheckId>): Check {
  const { oneOf, anyOf, ...rest } = check;
  const left = Object.entries({ oneOf, anyOf }).filter(([, parts]) => parts !== undefined && !parts.some((part) => group.has(part)));
  return { ...rest, ...(Object.fromEntries(left) as Pick<Check, 'oneOf' | 'anyOf'>) };
}
