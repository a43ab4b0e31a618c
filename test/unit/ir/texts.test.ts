import { expect, test } from '@jest/globals';
import type { Check } from '../../../src/ir/checks.js';
import { askedOfText } from '../../../src/ir/texts.js';

const origin = { file: '', pointer: '' };

const rows: readonly (readonly [given: Omit<Check, 'origin'>, want: string])[] = [
  [{}, 'nothing'],
  [{ type: ['string'] }, 'nothing'],
  [{ type: ['string', 'null'], minimum: '3', required: ['a'] }, 'nothing'],
  [{ type: ['integer'] }, 'something'],
  [{ type: ['object', 'boolean'] }, 'something'],
  [{ pattern: 'a' }, 'something'],
  [{ allOf: [1] }, 'something'],
  [{ ref: 2 }, 'impossible'],
  [{ type: ['object'] }, 'impossible'],
  [{ type: ['null'] }, 'impossible'],
  [{ enum: ['null', '[1]', '{}'] }, 'impossible'],
  [{ enum: ['null', '1'] }, 'something'],
  [{ const: '{}' }, 'impossible'],
  [{ bool: false }, 'impossible'],
  [{ bool: true }, 'nothing'],
  [{ ref: 0 }, 'nothing'],
];

test.each(rows)('%j asks %s', (given, want) => {
  const checks: readonly Check[] = [
    { origin, ...given },
    { origin, maxLength: 3 },
    { origin, type: ['array'] },
  ];
  expect(askedOfText((id) => checks[id], 0)).toBe(want);
});

test.each([
  ['that stand in each other twice', (at: number, count: number) => [at + 1, at + 1].map((id) => Math.min(id, count - 1))],
  ['that all refer to all', (_: number, count: number) => Array.from({ length: count }, (_each, id) => id)],
])('schemas %s are endless', (_, anyOf) => {
  const checks: readonly Check[] = Array.from({ length: 30 }, (_each, at) => ({ origin, minLength: 1, anyOf: anyOf(at, 30) }));
  expect(askedOfText((id) => checks[id], 0)).toBe('endless');
});
