import type { Check, CheckId } from '../../ir/checks.js';
import { words } from '../../naming/words.js';

type Part = readonly [id: CheckId, words: readonly string[]];

/** The subschemas of a check, each with the words of its place: those of the whole, then its role. */
export function parts(check: Check | undefined, whole: readonly string[]): readonly Part[] {
  if (!check) return [];
  const one = (id: CheckId | undefined, ...role: string[]): Part[] => (id === undefined ? [] : [[id, [...whole, ...role]]]);
  const list = (ids: readonly CheckId[] | undefined, role: string): Part[] =>
    (ids ?? []).map((id, index) => [id, [...whole, role, String(index + 1)]]);
  const record = (entries: readonly (readonly [key: string, id: CheckId])[] | undefined, ...role: string[]): Part[] =>
    (entries ?? []).map(([key, id]) => [id, [...whole, ...role, ...words(key)]]);
  return [
    ...one(check.ref),
    ...record(check.properties),
    ...record(check.patternProperties, 'matching'),
    ...one(check.additionalProperties, 'value'),
    ...one(check.propertyNames, 'key'),
    ...record(check.dependentSchemas, 'with'),
    ...list(check.prefixItems, 'item'),
    ...one(check.items, 'item'),
    ...one(check.contains, 'contained'),
    ...list(check.allOf, 'part'),
    ...list(check.anyOf, 'variant'),
    ...list(check.oneOf, 'variant'),
    ...one(check.not, 'excluded'),
    ...one(check.if, 'condition'),
    ...one(check.then, 'consequence'),
    ...one(check.else, 'alternative'),
    ...one(check.unevaluatedItems, 'unevaluated', 'item'),
    ...one(check.unevaluatedProperties, 'unevaluated', 'value'),
  ];
}
