import { expect, test } from '@jest/globals';
import type { Check } from '../../../src/ir/checks.js';
import { isNever, narrowed } from '../../../src/write/view/narrowed.js';

const never = { bool: false };
const origin = { pointer: '' } as Check['origin'];

test.each([
  ['values that are not of the type go', { type: ['string'], enum: ['"a"', 'true', '{}'] }, undefined, { type: ['string'], enum: ['"a"'] }],
  [
    'one of several types is enough',
    { type: ['string', 'null'], enum: ['"a"', '1', 'null'] },
    undefined,
    { type: ['string', 'null'], enum: ['"a"', 'null'] },
  ],
  ['whole numbers are numbers', { type: ['number'], enum: ['1', '1.5', '"1"'] }, undefined, { type: ['number'], enum: ['1', '1.5'] }],
  [
    'fractions are no integers',
    { type: ['integer'], enum: ['1.0', '1.5', '1e400'] },
    undefined,
    { type: ['integer'], enum: ['1.0', '1e400'] },
  ],
  ['space around a value', { type: ['array'], enum: [' [1]', ' {}'] }, undefined, { type: ['array'], enum: [' [1]'] }],
  ['nothing is left', { type: ['string'], const: '1' }, undefined, never],
  ['a constant that is listed', { const: '1.0', enum: ['1', '2'] }, undefined, { const: '1.0' }],
  ['a constant that is not listed', { const: '3', enum: ['1', '2'] }, undefined, never],
  ['what is known counts', { enum: ['1', '"a"'] }, 'string', { enum: ['"a"'] }],
  ['another type than the known one', { type: ['number', 'null'] }, 'object', never],
  ['the known type', { type: ['number', 'null'] }, 'integer', { type: ['number', 'null'] }],
  ['a type within the known one', { type: ['integer'] }, 'number', { type: ['integer'] }],
  ['no types, no values', { minimum: '1' }, 'string', { minimum: '1' }],
] as const)('%s', (_, check, known, expected) => {
  expect(narrowed(check, known)).toEqual(expected);
});

const checks: readonly Check[] = [
  { origin, type: ['string'], const: '1' },
  { origin, ref: 0 },
  { origin, anyOf: [0, 1] },
  { origin, anyOf: [0, 4] },
  { origin, type: ['number'] },
  { origin, type: ['object'], allOf: [0] },
  { origin, bool: false },
];

test.each([
  ['a contradiction', 0, [], undefined, true],
  ['a link to one', 1, [], undefined, true],
  ['nothing but such alternatives', 2, [], undefined, true],
  ['one that can hold', 3, [], undefined, false],
  ['one that cannot hold for what is known', 3, [], 'object', true],
  ['what is called', 0, [0], undefined, false],
  ['a link to what is called', 1, [0], undefined, false],
  ['a link that is called', 1, [1], undefined, false],
  ['parts of others', 5, [], undefined, false],
  ['false, though it is called', 6, [6], undefined, true],
] as const)('%s never holds, or can', (_, id, named, known, expected) => {
  const isNamed = (one: number): boolean => (named as readonly number[]).includes(one);
  expect(isNever(checks, id, isNamed, known)).toBe(expected);
});
