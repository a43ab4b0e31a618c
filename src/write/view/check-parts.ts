import type { Check, CheckId } from '../../ir/checks.js';
import { words } from '../../naming/words.js';
import { isLeaf } from './inlined.js';

type Part = readonly [id: CheckId, words: readonly string[]];

/** In the order of printing: a keyword, and the words for its role. */
const roles = [
  { keyword: 'ref', role: [] },
  { keyword: 'properties', role: [] },
  { keyword: 'patternProperties', role: ['matching'] },
  { keyword: 'additionalProperties', role: ['value'] },
  { keyword: 'propertyNames', role: ['key'] },
  { keyword: 'dependentSchemas', role: ['with'] },
  { keyword: 'prefixItems', role: ['item'] },
  { keyword: 'items', role: ['item'] },
  { keyword: 'contains', role: ['contained'] },
  { keyword: 'allOf', role: ['part'] },
  { keyword: 'anyOf', role: ['variant'] },
  { keyword: 'oneOf', role: ['variant'] },
  { keyword: 'not', role: ['excluded'] },
  { keyword: 'if', role: ['condition'] },
  { keyword: 'then', role: ['consequence'] },
  { keyword: 'else', role: ['alternative'] },
  { keyword: 'unevaluatedItems', role: ['unevaluated', 'item'] },
  { keyword: 'unevaluatedProperties', role: ['unevaluated', 'value'] },
] as const satisfies readonly { readonly keyword: keyof Check; readonly role: readonly string[] }[];

/** The subschemas of a check, each with the words of its place: those of the whole, then its role, and its key or number. */
export function parts(check: Check | undefined, whole: readonly string[]): readonly Part[] {
  const found: Part[] = [];
  if (!check || isLeaf(check)) return found;
  for (const row of roles) {
    const held = check[row.keyword];
    if (held === undefined) continue;
    const place = [...whole, ...row.role];
    if (typeof held === 'number') found.push([held, place]);
    else
      held.forEach((one, index) =>
        found.push(typeof one === 'number' ? [one, [...place, String(index + 1)]] : [one[1], [...place, ...words(one[0])]]),
      );
  }
  return found;
}
