import { describe, expect, test } from '@jest/globals';
import type { Check } from '../../../src/ir/checks.js';
import { circles } from '../../../src/ir/circles.js';
import { evaluate } from '../../../src/ir/evaluate.js';
import { unwound } from '../../../src/ir/unwound.js';

type Written = Omit<Check, 'origin'>;

const checks = (...written: readonly Written[]): readonly Check[] =>
  written.map((check, index) => ({ origin: { file: 'a', pointer: `/${index}` }, ...check }));

const holds = (graph: readonly Check[], id: number, value: unknown): boolean => evaluate(graph, id, JSON.stringify(value)).length === 0;

describe('a schema that lists those which extend it', () => {
  const pet: Written = { type: ['object'], required: ['name'], oneOf: [1, 2] };
  const cat: Written = { allOf: [3, 4] };
  const dog: Written = { allOf: [3, 5] };
  const shared = checks(pet, cat, dog, { ref: 0 }, { required: ['meow'] }, { required: ['bark'] });

  test('is asked by them without its list', () => {
    const straight = unwound(shared);
    expect(circles(straight)).toEqual([]);
    for (const id of [0, 1]) expect(holds(straight, id, { name: 1, meow: 1 })).toBe(true);
    expect(holds(straight, 2, { name: 1, meow: 1 })).toBe(false);
    for (const id of [0, 1, 2]) for (const value of [{ meow: 1 }, { bark: 1 }, { name: 1 }]) expect(holds(straight, id, value)).toBe(false);
  });

  test('in whatever order they come, and however often it is asked', () => {
    const turned = checks(
      { allOf: [3, 4] },
      { allOf: [3, 5] },
      { type: ['object'], required: ['name'], oneOf: [0, 1] },
      { ref: 2 },
      ...[{ required: ['meow'] }, { required: ['bark'] }],
    );
    const straight = unwound(turned);
    expect(circles(straight)).toEqual([]);
    expect([0, 1, 2].map((id) => holds(straight, id, { name: 1, meow: 1 }))).toEqual([true, false, true]);
    expect(straight).toHaveLength(turned.length + 1);
  });

  test('keeps a list of others, and what it extends in its turn', () => {
    const animal: Written = { required: ['id'], oneOf: [1, 6] };
    const kinds = checks(
      animal,
      { allOf: [5, 4], anyOf: [2, 3] },
      { allOf: [7, 8] },
      { required: ['free'] },
      ...[{ oneOf: [8, 9] }, { ref: 0 }, { required: ['wild'] }, { ref: 1 }, { required: ['meow'] }, { required: ['bark'] }],
    );
    const straight = unwound(kinds);
    expect(circles(straight)).toEqual([]);
    expect(holds(straight, 2, { id: 1, meow: 1 })).toBe(true);
    expect(holds(straight, 2, { meow: 1 })).toBe(false);
    expect(holds(straight, 2, { id: 1, meow: 1, bark: 1 })).toBe(false);
    expect(holds(straight, 0, { id: 1, meow: 1 })).toBe(true);
    expect(holds(straight, 0, { id: 1, bark: 1 })).toBe(false);
  });
});

test.each<[string, readonly Written[], readonly unknown[], readonly unknown[]]>([
  ['an alternative adds nothing', [{ anyOf: [1, 2] }, { type: ['integer'] }, { ref: 0 }], [1], ['a']],
  ['nor where the reference to it comes first', [{ ref: 1 }, { anyOf: [2, 0] }, { type: ['integer'] }], [1], ['a']],
  ['a reference says nothing', [{ ref: 1 }, { ref: 0 }], [1, 'a'], []],
  [
    'all that is asked of each is asked',
    [
      { maxLength: 2, allOf: [1] },
      { minLength: 1, allOf: [0] },
    ],
    ['a'],
    ['', 'abc'],
  ],
  ['its contrary is asked once', [{ type: ['integer'], not: 0 }], [], [1, 'a']],
  ['a condition is asked once', [{ type: ['string'], if: 0, then: 1 }, { maxLength: 1 }], ['a'], [1, 'ab']],
  ['a branch goes alone', [{ if: 1, then: 0, else: 2 }, { type: ['integer'] }, { maxLength: 1 }], [1, 'a'], ['ab']],
  [
    'a member asks the others',
    [
      {
        dependentSchemas: [
          ['a', 0],
          ['b', 1],
        ],
      },
      { required: ['c'] },
    ],
    [{ a: 1 }],
    [{ b: 1 }],
  ],
])('of what comes back to itself %s', (_, written, valid, invalid) => {
  const straight = unwound(checks(...written));
  expect(circles(straight)).toEqual([]);
  for (const value of valid) expect(holds(straight, 0, value)).toBe(true);
  for (const value of invalid) expect(holds(straight, 0, value)).toBe(false);
});

test('checks without circles stay as they are, also where one holds values of itself', () => {
  const tree = checks({ type: ['object'], properties: [['left', 1]] }, { anyOf: [0, 2] }, { type: ['null'] });
  expect(unwound(tree)).toEqual(tree);
});

test('and ten thousand that ask each other end', () => {
  const count = 10_000;
  const ring = checks(
    ...Array.from({ length: count }, (_, index): Written => ({ maxLength: count - index, allOf: [(index + 1) % count] })),
  );
  expect(circles(unwound(ring))).toEqual([]);
});
