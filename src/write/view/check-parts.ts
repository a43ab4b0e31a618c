import type { Check, CheckId } from '../../ir/checks.js';
import { words } from '../../naming/words.js';
import { isLeaf } from './inlined.js';

type Part = readonly [id: CheckId, words: readonly string[]];

/** In the order of printing: a keyword, and the words for its role. */
const roles = [
  ['ref', []],
  ['properties', []],
  ['patternProperties', ['matching']],
  ['additionalProperties', ['value']],
  ['propertyNames', ['key']],
  ['dependentSchemas', ['with']],
  ['prefixItems', ['item']],
  ['items', ['item']],
  ['contains', ['contained']],
  ['allOf', ['part']],
  ['anyOf', ['variant']],
  ['oneOf', ['variant']],
  ['not', ['excluded']],
  ['if', ['condition']],
  ['then', ['consequence']],
  ['else', ['alternative']],
  ['unevaluatedItems', ['unevaluated', 'item']],
  ['unevaluatedProperties', ['unevaluated', 'value']],
] as const satisfies readonly (readonly [keyword: keyof Check, role: readonly string[]])[];

/** The subschemas of a check, each with the words of its place: those of the whole, then its role, and its key or number. */
export function parts(check: Check | undefined, whole: readonly string[]): readonly Part[] {
  const found: Part[] = [];
  if (!check || isLeaf(check)) return found;
  for (const [keyword, role] of roles) {
    const held = check[keyword];
    if (held === undefined) continue;
    const place = [...whole, ...role];
    if (typeof held === 'number') found.push([held, place]);
    else
      held.forEach((one, index) =>
        found.push(typeof one === 'number' ? [one, [...place, String(index + 1)]] : [one[1], [...place, ...words(one[0])]]),
      );
  }
  return found;
}
