// The checks that a check is made of.
import { expect, test } from '@jest/globals';
import type { Check } from '../../../src/ir/checks.js';
import { reached } from '../../../src/ir/reached.js';

const origin = { file: 'a', pointer: '' };

/** A check with every keyword that has checks in it, each with one or two of its own, the last of which leads back. */
const whole: Required<Pick<Check, Exclude<Keywords, undefined>>> = {
  ...{ ref: 1, items: 2, contains: 3, additionalProperties: 4, propertyNames: 5, not: 6, if: 7, then: 8, else: 9 },
  ...{ unevaluatedItems: 10, unevaluatedProperties: 11 },
  ...{ prefixItems: [12, 13], allOf: [14], anyOf: [15], oneOf: [16, 17] },
  properties: [['a', 18]],
  patternProperties: [['b', 19]],
  dependentSchemas: [['c', 20]],
};

/** The keywords whose values are checks, lists or maps of them. */
type Keywords = {
  [K in keyof Check]-?: NonNullable<Check[K]> extends infer V
    ? K extends `min${string}` | `max${string}`
      ? never
      : V extends number | readonly number[] | readonly (readonly [string, number])[]
        ? K
        : never
    : never;
}[keyof Check];

test('are those of every keyword, once', () => {
  const leaves = Array.from({ length: 19 }, (): Check => ({ origin }));
  const checks: readonly Check[] = [{ origin, ...whole }, ...leaves, { origin, ref: 0 }, { origin, not: 22 }, { origin }];
  expect([...reached([0], checks)].sort((a, b) => a - b)).toEqual(Array.from({ length: 21 }, (_, id) => id));
  expect([...reached([21], checks)]).toEqual([21, 22]);
  expect([...reached([99], checks)]).toEqual([99]);
});
