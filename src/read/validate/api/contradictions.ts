// JSON Schema "Validation": keywords that no value satisfies together, and values that a schema lists and refuses.
import { assertions } from '../../../ir/assertions.js';
import type { Check, CheckId } from '../../../ir/checks.js';
import type { JsonText } from '../../../ir/described.js';
import { compareNumbers } from '../../../ir/numbers.js';
import { parseValue } from '../../../ir/values.js';
import { costExponent } from '../../../patterns/cost.js';
import { compilePattern } from '../../../patterns/ecma.js';

/** What is wrong, and the keyword that it is about, with the item of its list where it has one. */
export interface Contradiction {
  readonly keyword: string;
  readonly item?: JsonText;
  readonly reason: string;
}

/** All contradictions in one check, its parts left aside. Most checks have no keyword that could be in one. */
export function contradictionsIn(check: Check, find: (id: CheckId) => Check | undefined): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (const keyword in check) {
    if (limits.has(keyword)) found.push(...crossed(check, keyword as Lower));
    else if (keyword === 'additionalProperties') found.push(...forbidden(check, find));
    else if (keyword === 'enum' || keyword === 'const') found.push(...refused(check, keyword));
  }
  return found;
}

type Lower = 'minimum' | 'exclusiveMinimum' | 'minLength' | 'minItems' | 'minContains' | 'minProperties';
type Upper = 'maximum' | 'exclusiveMaximum' | 'maxLength' | 'maxItems' | 'maxContains' | 'maxProperties';

/** The upper limits of each lower one, and whether one value may be both. */
const limits: ReadonlyMap<string, readonly (readonly [upper: Upper, isShared: boolean])[]> = new Map<Lower, [Upper, boolean][]>([
  [
    'minimum',
    [
      ['maximum', true],
      ['exclusiveMaximum', false],
    ],
  ],
  [
    'exclusiveMinimum',
    [
      ['maximum', false],
      ['exclusiveMaximum', false],
    ],
  ],
  ['minLength', [['maxLength', true]]],
  ['minItems', [['maxItems', true]]],
  ['minContains', [['maxContains', true]]],
  ['minProperties', [['maxProperties', true]]],
]);

function crossed(check: Check, lower: Lower): readonly Contradiction[] {
  const least = check[lower];
  return (limits.get(lower) ?? []).flatMap(([upper, isShared]) => {
    const most = check[upper];
    if (least === undefined || most === undefined) return [];
    const order = compareNumbers(String(least), String(most));
    if (order < 0 || (order === 0 && isShared)) return [];
    return [{ keyword: lower, reason: `${lower} ${least} and ${upper} ${most} leave no value` }];
  });
}

/** More of one list say nothing new. */
const mostOfOne = 20;

/** So many names are held against patterns at most: there can be thousands of both. */
const mostMatches = 10_000;

/** Members that must be there and must not. */
function forbidden(
  { required = [], additionalProperties, properties = [], patternProperties = [] }: Check,
  find: (id: CheckId) => Check | undefined,
): readonly Contradiction[] {
  if (additionalProperties === undefined || find(additionalProperties)?.bool !== false) return [];
  const named = new Set(properties.map(([key]) => key));
  const unnamed = required.filter((key) => !named.has(key)).slice(0, patternProperties.length === 0 ? mostOfOne : mostMatches);
  if (unnamed.length * patternProperties.length > mostMatches) return [];
  return unnamed
    .filter((key) => !patternProperties.some(([pattern]) => isMatch(pattern, key)))
    .slice(0, mostOfOne)
    .map((key) => ({
      keyword: 'required',
      item: JSON.stringify(key),
      reason: `${key} is required, but additionalProperties: false allows only what properties names`,
    }));
}

/** Steps that one match may take: where it could be more, the pattern gets the benefit of the doubt. */
const mostSteps = 1e4;

function isMatch(pattern: string, key: string): boolean {
  return key.length ** costExponent(pattern) > mostSteps || (compilePattern(pattern)?.test(key) ?? true);
}

/** Keywords by which a listed value is judged; patterns could take without end. */
const judging = assertions.filter(({ keyword }) => !['enum', 'const', 'pattern', 'uniqueItems'].includes(keyword));

/** The first value that the schema lists and refuses. */
function refused(check: Check, keyword: 'enum' | 'const'): readonly Contradiction[] {
  for (const item of keyword === 'enum' ? (check.enum ?? []) : [check.const ?? 'null']) {
    const broken = brokenBy(check, item);
    if (broken !== undefined)
      return [{ keyword, ...(keyword === 'enum' ? { item } : {}), reason: `${item} in ${keyword} ${broken}, as the schema itself says` }];
  }
  return [];
}

function brokenBy(check: Check, json: JsonText): string | undefined {
  const value = parseValue(json);
  for (const { test } of judging) {
    const broken = test(check, value);
    if (broken !== undefined) return broken;
  }
  return undefined;
}
