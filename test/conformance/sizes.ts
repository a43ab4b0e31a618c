// Types that are larger than languages like them.
import type { Task } from './generated.js';

const numbers = (count: number): readonly number[] => [...Array(count).keys()];

function members(count: number, schema: (index: number) => unknown): Record<string, unknown> {
  return Object.fromEntries(numbers(count).map((index) => [`p${index}`, schema(index)]));
}

const LONG_NAME = 'aRatherLongNameForAMember';

function nested(depth: number): unknown {
  return depth === 0 ? { type: 'string' } : { type: 'object', properties: { [LONG_NAME]: nested(depth - 1) } };
}

function nestedValue(depth: number): unknown {
  return depth === 0 ? 'x' : { [LONG_NAME]: nestedValue(depth - 1) };
}

/** A schema, a value that is valid and one that is not. */
const rows: Readonly<Record<string, readonly [schema: unknown, valid: unknown, invalid: unknown]>> = {
  'an enum of 1,900 values': [{ enum: numbers(1_900).map((index) => `v${index}`) }, 'v1899', 'v1900'],
  'an enum of 2,500 values': [{ enum: numbers(2_500).map((index) => `v${index}`) }, 'v2499', 'v2500'],
  'an enum of 25,000 values': [{ enum: numbers(25_000).map((index) => `v${index}`) }, 'v24999', 'v25000'],
  'an enum of 3,000 integers': [{ enum: numbers(3_000) }, 2_999, 3_000],
  'an enum of 1,200 values of all kinds': [
    { enum: numbers(1_200).map((index) => (index % 2 === 0 ? index : `v${index}`)) },
    'v1199',
    'v1198',
  ],
  'an open enum of 1,200 values': [{ anyOf: [{ enum: numbers(1_200).map((index) => `v${index}`) }, { type: 'string' }] }, 'other', 1],
  'an object of 120 long members': [
    { type: 'object', required: ['p0'], properties: members(120, () => ({ type: 'integer' })), additionalProperties: false },
    members(120, (index) => index),
    { p0: 'x' },
  ],
  'an object of 1,000 members': [
    { type: 'object', required: ['p0'], properties: members(1_000, (index) => ({ type: ['integer', 'string'][index % 2] })) },
    { ...members(1_000, (index) => (index % 2 === 0 ? index : 'x')), other: [1] },
    { p0: 'x' },
  ],
  'an object of 400 members, described in two parts, or null': [
    {
      type: ['object', 'null'],
      properties: members(400, () => ({ type: ['string', 'null'] })),
      allOf: [{ properties: members(400, () => ({ maxLength: 3 })) }],
    },
    members(400, (index) => (index % 2 === 0 ? null : 'x')),
    { p399: 'long' },
  ],
  'a tuple of 130 items': [{ type: 'array', items: numbers(130).map(() => ({ type: 'integer' })) }, numbers(130), numbers(130).map(String)],
  'a union of 200 tagged objects': [
    {
      oneOf: numbers(200).map((index) => ({ type: 'object', required: ['k'], properties: { k: { const: `t${index}` } } })),
    },
    { k: 't199', other: null },
    { k: 't200' },
  ],
  'names beyond 255 bytes': [nested(12), nestedValue(12), { [LONG_NAME]: 'x' }],
  'a constant beyond 64 KiB': [{ const: 'äöü'.repeat(30_000) }, 'äöü'.repeat(30_000), 'äöü'],
  'a tag beyond 64 KiB': [
    {
      oneOf: [0, 1].map((index) => ({ type: 'object', required: ['k'], properties: { k: { const: `${'x'.repeat(70_000)}${index}` } } })),
    },
    { k: `${'x'.repeat(70_000)}1` },
    { k: 'x' },
  ],
};

/** One for each of them; its instances are named after it. */
export const sizeTasks: readonly Task[] = Object.entries(rows).map(([what, [schema, valid, invalid]], index): Task => {
  const instances = [
    { name: what, json: JSON.stringify(valid), valid: true },
    { name: what, json: JSON.stringify(invalid), valid: false },
  ];
  return { project: `size${index}`, schema: JSON.stringify(schema), format: 'application/schema+json;version=draft-07', instances };
});
