// JSON Schema "Validation": keywords that no value satisfies together, and values that a schema lists and refuses.
import { assertions } from '../../../ir/assertions.js';
import type { Check, CheckId } from '../../../ir/checks.js';
import type { JsonText } from '../../../ir/described.js';
import { compareNumbers } from '../../../ir/numbers.js';
import { parseValue } from '../../../ir/values.js';
import { compilePattern } from '../../../patterns/ecma.js';

/** What is wrong, and the keyword that it is about, with the item of its list where it has one. */
export interface Contradiction {
  readonly keyword: string;
  readonly item?: JsonText;
  readonly reason: string;
}

/** All contradictions in one check, its parts left aside. */
export function contradictionsIn(check: Check, find: (id: CheckId) => Check | undefined): readonly Contradiction[] {
  return [...crossed(check), ...forbidden(check, find), ...refused(check)];
}

/** A lower and an upper limit, and whether one value may be both. */
const limits = [
  ['minimum', 'maximum', true],
  ['minimum', 'exclusiveMaximum', false],
  ['exclusiveMinimum', 'maximum', false],
  ['exclusiveMinimum', 'exclusiveMaximum', false],
  ['minLength', 'maxLength', true],
  ['minItems', 'maxItems', true],
  ['minContains', 'maxContains', true],
  ['minProperties', 'maxProperties', true],
] as const;

function crossed(check: Check): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (const [lower, upper, isShared] of limits) {
    const [least, most] = [check[lower], check[upper]];
    if (least === undefined || most === undefined) continue;
    const order = compareNumbers(String(least), String(most));
    if (order > 0 || (order === 0 && !isShared))
      found.push({ keyword: lower, reason: `${lower} ${least} and ${upper} ${most} leave no value` });
  }
  return found;
}

/** More of one list say nothing new. */
const mostOfOne = 20;

/** Members that must be there and must not. */
function forbidden({ required, additionalProperties, properties, patternProperties }: Check, find: (id: CheckId) => Check | undefined) {
  if (required === undefined || additionalProperties === undefined || find(additionalProperties)?.bool !== false) return [];
  const named = new Set((properties ?? []).map(([key]) => key));
  const patterns = (patternProperties ?? []).map(([pattern]) => compilePattern(pattern));
  return required
    .filter((key) => !named.has(key) && !patterns.some((pattern) => pattern?.test(key) ?? true))
    .slice(0, mostOfOne)
    .map((key) => ({
      keyword: 'required',
      item: JSON.stringify(key),
      reason: `${key} is required, but additionalProperties: false allows only what properties names`,
    }));
}

/** Keywords by which a listed value is judged; patterns could take without end. */
const judging = assertions.filter(({ keyword }) => !['enum', 'const', 'pattern', 'uniqueItems'].includes(keyword));

/** The first value that the schema lists and refuses. */
function refused(check: Check): readonly Contradiction[] {
  const { const: constant, enum: values } = check;
  if (constant !== undefined) {
    const broken = brokenBy(check, constant);
    if (broken !== undefined) return [{ keyword: 'const', reason: `const ${constant} ${broken}, as the schema itself says` }];
  }
  for (const item of values ?? []) {
    const broken = brokenBy(check, item);
    if (broken !== undefined) return [{ keyword: 'enum', item, reason: `${item} in enum ${broken}, as the schema itself says` }];
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
