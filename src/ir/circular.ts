import type { Check, CheckId } from './checks.js';
import { sameValue } from './same-value.js';

/** For each check that comes back to itself about one value, all those by which it does, itself included. Others are in none. */
export function circular(checks: readonly Check[]): ReadonlyMap<CheckId, ReadonlySet<CheckId>> {
  const askers = checks.map((): CheckId[] => []);
  checks.forEach((check, id) => sameValue(check).forEach((part) => askers[part]?.push(id)));
  const groups = new Map<CheckId, ReadonlySet<CheckId>>();
  const seen = new Set<CheckId>();
  // Kosaraju's: against the edges, those that are left last first, what is reached is one group.
  for (const start of leaving(checks).reverse()) {
    if (seen.has(start)) continue;
    const group = new Set([start]);
    seen.add(start);
    for (const id of group)
      for (const asker of askers[id] ?? []) {
        if (!seen.has(asker)) group.add(asker);
        seen.add(asker);
      }
    if (group.size > 1 || sameValue(checks[start]).includes(start)) for (const id of group) groups.set(id, group);
  }
  return groups;
}

/** All checks in the order in which a walk by depth leaves them. Not by calls: a document may nest deeper than the stack. */
function leaving(checks: readonly Check[]): CheckId[] {
  const left: CheckId[] = [];
  const met = new Set<CheckId>();
  for (const start of checks.keys()) {
    const open: { readonly id: CheckId; readonly parts: CheckId[] }[] = [];
    const enter = (id: CheckId): void => {
      if (met.has(id)) return;
      met.add(id);
      open.push({ id, parts: sameValue(checks[id]) });
    };
    enter(start);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const part = top.parts.pop();
      if (part !== undefined) enter(part);
      else left.push((open.pop() as typeof top).id);
    }
  }
  return left;
}
