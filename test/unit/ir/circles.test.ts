// Circles of checks that are asked about one value.
import { expect, test } from '@jest/globals';
import type { Check, CheckId } from '../../../src/ir/checks.js';
import { circles } from '../../../src/ir/circles.js';

const origin = { file: 'a.yaml', pointer: '' };

test.each<[string, readonly Omit<Check, 'origin'>[], readonly (readonly CheckId[])[]]>([
  ['a reference to itself', [{ ref: 0 }], [[0]]],
  [
    'a list of what extends it',
    [{ oneOf: [1, 2] }, { allOf: [0] }, { ref: 0 }],
    [
      [0, 1],
      [0, 2],
    ],
  ],
  ['a condition', [{ then: 1 }, { if: 2 }, { dependentSchemas: [['a', 1]] }], [[1, 2]]],
  ['members, elements and keys', [{ properties: [['a', 0]], items: 0, propertyNames: 0, additionalProperties: 0, contains: 0 }], []],
  ['two ways to one', [{ allOf: [1, 2] }, { ref: 3 }, { not: 3 }, { type: ['string'] }], []],
])('%s', (_, checks, expected) => expect(circles(checks.map((check) => ({ origin, ...check })))).toEqual(expected));

test('a chain deeper than the stack', () => {
  const last = 200_000;
  const chain = Array.from({ length: last + 1 }, (_, id): Check => ({ origin, allOf: [id === last ? 0 : id + 1] }));
  expect(circles(chain).map((circle) => circle.length)).toEqual([last + 1]);
});
