// Checks that hold for everything are not asked; what asks itself is none.
import { expect, test } from '@jest/globals';
import type { Check } from '../../../src/ir/checks.js';
import { isAlways } from '../../../src/write/view/leaf.js';

const origin = { file: 'a.yaml', pointer: '' };
const checks: readonly Check[] = [
  { origin },
  { origin, bool: false },
  { origin, type: ['string'] },
  { origin, anyOf: [2, 0] },
  { origin, ref: 3 },
  { origin, anyOf: [6, 2] },
  { origin, ref: 5 },
  { origin, anyOf: [5, 4] },
];

test.each([
  [0, true],
  [1, false],
  [2, false],
  [3, true],
  [4, true],
  [5, false],
  [6, false],
  [7, true],
])('check %i: %s', (id, expected) => expect(isAlways(checks, id)).toBe(expected));
