import type { Check, CheckId } from './checks.js';

const single = [
  ...(['ref', 'items', 'contains', 'additionalProperties', 'propertyNames', 'not', 'if', 'then', 'else'] as const),
  ...(['unevaluatedItems', 'unevaluatedProperties'] as const),
] as const;
const lists = ['prefixItems', 'allOf', 'anyOf', 'oneOf'] as const;
const maps = ['properties', 'patternProperties', 'dependentSchemas'] as const;

/** The checks that some of them are made of, themselves included. */
export function reached(from: readonly CheckId[], checks: readonly Check[]): ReadonlySet<CheckId> {
  const found = new Set(from);
  for (const id of found) {
    const check = checks[id];
    if (check === undefined) continue;
    for (const name of single) if (check[name] !== undefined) found.add(check[name]);
    for (const name of lists) for (const part of check[name] ?? []) found.add(part);
    for (const name of maps) for (const [, part] of check[name] ?? []) found.add(part);
  }
  return found;
}
