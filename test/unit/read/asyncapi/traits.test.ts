import { expect, test } from '@jest/globals';
import type { Json } from '../../../../src/ir/described.js';
import type { Dialect } from '../../../../src/read/asyncapi/context.js';
import { withTraits } from '../../../../src/read/asyncapi/traits.js';
import { child, idOf } from '../../../../src/read/document/refs.js';
import type { Place, Reading } from '../../../../src/read/document/source.js';

function merged(order: Dialect['traits'], value: Json, fixed: readonly string[] = []): Place {
  const place = { file: 'a.json', pointer: '', value };
  const file = { path: 'a.json', text: '', value, numbers: new WeakMap() };
  const reading: Reading = { source: { root: place, files: new Map([['a.json', file]]), missing: new Map() }, report: () => undefined };
  return withTraits(reading, place, order, fixed);
}

const titled = { title: 'T', tags: [1], traits: [{ title: 'X', description: 'one', tags: [2] }, { description: 'two' }] };

test.each<[string, Dialect['traits'], Json, Json]>([
  ['the last trait wins', 'override', titled, { title: 'X', tags: [2], description: 'two' }],
  ['the object wins', 'yield', titled, { title: 'T', tags: [1], description: 'two' }],
  ['objects merge', 'yield', { h: { p: { a: 1 } }, traits: [{ h: { p: { a: 2, b: 3 }, q: 4 } }] }, { h: { p: { a: 1, b: 3 }, q: 4 } }],
  ['null deletes', 'override', { a: 1, h: { b: 1, c: 2 }, traits: [{ a: null, h: { b: null } }] }, { h: { c: 2 } }],
  ['null deletes', 'yield', { a: null, traits: [{ a: 1, b: 2 }] }, { b: 2 }],
  ['a null that meets nothing inside stays', 'override', { traits: [{ h: { const: null } }] }, { h: { const: null } }],
  [
    'formats do not mix',
    'yield',
    { h: { schemaFormat: 'a', schema: 1 }, traits: [{ h: { type: 'object' } }] },
    { h: { schemaFormat: 'a', schema: 1 } },
  ],
  ['a pair stands for its trait', 'yield', { traits: [[{ a: 1 }, { a: 2 }]] }, { a: 1 }],
])('%s (%s)', (_, order, given, want) => {
  expect(merged(order, given).value).toEqual(want);
});

test('a trait cannot set what is fixed', () => {
  expect(merged('override', { payload: 1, traits: [{ payload: 2 }] }, ['payload']).value).toEqual({ payload: 1 });
});

test('members keep the places where they were written; what is merged stands at the object', () => {
  const place = merged('yield', { h: { a: { x: 1 } }, traits: [{ h: { a: { y: 2 }, b: 3 }, t: 4 }] });
  const path = (...keys: string[]): string => idOf(keys.reduce<Place>((at, key) => child(at, key) as Place, place));
  expect([path('t'), path('h'), path('h', 'b'), path('h', 'a'), path('h', 'a', 'x'), path('h', 'a', 'y')]).toEqual([
    'a.json#/traits/0/t',
    'a.json#/h',
    'a.json#/traits/0/h/b',
    'a.json#/h/a',
    'a.json#/h/a/x',
    'a.json#/traits/0/h/a/y',
  ]);
});
