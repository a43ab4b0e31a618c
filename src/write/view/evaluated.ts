import type { Check, CheckId } from '../../ir/checks.js';

/** What has to be so that a part of a check has looked at a value at all. */
export type Condition = { readonly kind: 'holds' | 'fails'; readonly check: CheckId } | { readonly kind: 'present'; readonly key: string };

/** Which members and elements a part of a check evaluates (JSON Schema 2020-12, 11), where all of `when` is so. */
export interface Evaluated {
  readonly when: readonly Condition[];
  readonly keys: readonly string[];
  readonly patterns: readonly string[];
  readonly allMembers: boolean;
  /** So many elements, from the first. */
  readonly items: number;
  /** Elements for which one of these holds. */
  readonly contained: readonly CheckId[];
  readonly allItems: boolean;
}

/**
 * What the keywords beside `unevaluatedProperties` and `unevaluatedItems` evaluate, through all that applies to the same value. A check
 * that refers to itself, or is met again where it applies in any case, adds nothing. What is so on the same conditions is one part.
 */
export function evaluated(check: Check, checks: readonly Check[]): readonly Evaluated[] {
  const found: Evaluated[] = [];
  const unconditional = new Set<CheckId>();
  const visit = (id: CheckId | undefined, when: readonly Condition[], above: ReadonlySet<CheckId>): void => {
    const next = id === undefined ? undefined : checks[id];
    if (id === undefined || next === undefined || above.has(id) || unconditional.has(id)) return;
    if (when.length === 0) unconditional.add(id);
    const part = own(next, when);
    found.push({
      ...part,
      allMembers: part.allMembers || next.unevaluatedProperties !== undefined,
      allItems: part.allItems || next.unevaluatedItems !== undefined,
    });
    descend(next, when, new Set(above).add(id));
  };
  const descend = (from: Check, when: readonly Condition[], above: ReadonlySet<CheckId>): void => {
    for (const id of [from.ref, ...(from.allOf ?? [])]) visit(id, when, above);
    for (const id of [...(from.anyOf ?? []), ...(from.oneOf ?? [])]) visit(id, [...when, { kind: 'holds', check: id }], above);
    for (const [key, id] of from.dependentSchemas ?? []) visit(id, [...when, { kind: 'present', key }], above);
    if (from.if === undefined) return;
    const holds: Condition = { kind: 'holds', check: from.if };
    visit(from.if, [...when, holds], above);
    visit(from.then, [...when, holds], above);
    visit(from.else, [...when, { kind: 'fails', check: from.if }], above);
  };
  found.push(own(check, []));
  descend(check, [], new Set());
  const parts = new Map<string, Evaluated>();
  for (const part of found) {
    const conditions = JSON.stringify(part.when);
    const before = parts.get(conditions);
    parts.set(conditions, before === undefined ? part : both(before, part));
  }
  return [...parts.values()];
}

function both(a: Evaluated, b: Evaluated): Evaluated {
  return {
    when: a.when,
    keys: [...new Set([...a.keys, ...b.keys])],
    patterns: [...new Set([...a.patterns, ...b.patterns])],
    allMembers: a.allMembers || b.allMembers,
    items: Math.max(a.items, b.items),
    contained: [...new Set([...a.contained, ...b.contained])],
    allItems: a.allItems || b.allItems,
  };
}

function own(check: Check, when: readonly Condition[]): Evaluated {
  return {
    when,
    keys: (check.properties ?? []).map(([key]) => key),
    patterns: (check.patternProperties ?? []).map(([pattern]) => pattern),
    allMembers: check.additionalProperties !== undefined,
    items: check.prefixItems?.length ?? 0,
    contained: check.contains === undefined ? [] : [check.contains],
    allItems: check.items !== undefined,
  };
}
