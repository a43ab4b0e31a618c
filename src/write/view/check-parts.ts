import type { Check, CheckId, JsonTypeName } from '../../ir/checks.js';
import { words } from '../../naming/words.js';
import { isLeaf } from './inlined.js';

type Part = readonly [id: CheckId, words: readonly string[], isIdle: boolean];

/** In the order of printing: a keyword, the type that it is about, and the words for its role. */
const roles = [
  { keyword: 'ref', role: [] },
  { keyword: 'properties', about: 'object', role: [] },
  { keyword: 'patternProperties', about: 'object', role: ['matching'] },
  { keyword: 'additionalProperties', about: 'object', role: ['value'] },
  { keyword: 'propertyNames', about: 'object', role: ['key'] },
  { keyword: 'dependentSchemas', about: 'object', role: ['with'] },
  { keyword: 'prefixItems', about: 'array', role: ['item'] },
  { keyword: 'items', about: 'array', role: ['item'] },
  { keyword: 'contains', about: 'array', role: ['contained'] },
  { keyword: 'allOf', role: ['part'] },
  { keyword: 'anyOf', role: ['variant'] },
  { keyword: 'oneOf', role: ['variant'] },
  { keyword: 'not', role: ['excluded'] },
  { keyword: 'if', role: ['condition'] },
  { keyword: 'then', role: ['consequence'] },
  { keyword: 'else', role: ['alternative'] },
  { keyword: 'unevaluatedItems', about: 'array', role: ['unevaluated', 'item'] },
  { keyword: 'unevaluatedProperties', about: 'object', role: ['unevaluated', 'value'] },
] as const satisfies readonly { readonly keyword: keyof Check; readonly about?: JsonTypeName; readonly role: readonly string[] }[];

/**
 * The subschemas of a check, each with the words of its place: those of the whole, then its role, and its key or number. One that is about
 * values of another type than the check's is idle: no predicate comes to it.
 */
export function parts(check: Check | undefined, whole: readonly string[]): readonly Part[] {
  const found: Part[] = [];
  if (!check || isLeaf(check)) return found;
  for (const row of roles) {
    const held = check[row.keyword];
    if (held === undefined) continue;
    const place = [...whole, ...row.role];
    const isIdle = 'about' in row && check.type?.length === 1 && check.type[0] !== row.about;
    if (typeof held === 'number') found.push([held, place, isIdle]);
    else
      held.forEach((one, index) =>
        found.push(typeof one === 'number' ? [one, [...place, String(index + 1)], isIdle] : [one[1], [...place, ...words(one[0])], isIdle]),
      );
  }
  return found;
}

/** The subschemas of a check, however it has them. */
export function subschemas(check: Check | undefined): readonly CheckId[] {
  const found: CheckId[] = [];
  if (!check || isLeaf(check)) return found;
  for (const { keyword } of roles) {
    const held = check[keyword];
    if (typeof held === 'number') found.push(held);
    else for (const one of held ?? []) found.push(typeof one === 'number' ? one : one[1]);
  }
  return found;
}
