import { expect, test } from '@jest/globals';
import { constants } from '../../../src/write/view/constants.js';
import { plainLanguage } from '../../../src/write/pack/plain-language.js';

type Asked = readonly (readonly [owner: string, word: string, text: string])[];

/** The names that the values have when they are hoisted in this order, by text. */
function names(asked: Asked, taken: readonly string[] = []): Record<string, string> {
  const hoisted = constants(plainLanguage, new Set(taken));
  const ask = ({ hoist }: Pick<typeof hoisted, 'hoist'>): void => asked.forEach(([owner, word, text]) => hoist([owner], [word], text));
  ask(hoisted);
  const settled = hoisted.settled() ?? hoisted;
  ask(settled);
  return Object.fromEntries(settled.all().map(({ name, text }) => [text, name]));
}

test.each<[string, Asked, Record<string, string>]>([
  [
    'of one place',
    [
      ['a', 'x', '1'],
      ['b', 'x', '2'],
    ],
    { 1: 'a x', 2: 'b x' },
  ],
  [
    'of several places is called after the first in the alphabet',
    [
      ['b', 'x', '1'],
      ['a', 'x', '1'],
    ],
    { 1: 'a x' },
  ],
])('a value %s, in whatever order', (_, asked, wanted) => {
  expect(names(asked)).toEqual(wanted);
  expect(names([...asked].reverse())).toEqual(wanted);
});

test('no name is one that the module has', () => {
  expect(
    names(
      [
        ['b', 'x', '1'],
        ['a', 'x', '1'],
      ],
      ['a x'],
    ),
  ).toEqual({ 1: 'a x 2' });
});

test('values of one place are numbered in their order', () => {
  expect(
    names([
      ['a', 'x', '2'],
      ['a', 'x', '1'],
    ]),
  ).toEqual({ 1: 'a x 2', 2: 'a x' });
});

test('a place that says less gives its name only where there is no other', () => {
  const taken = new Set<string>();
  const hoisted = constants(plainLanguage, taken);
  expect(hoisted.hoist(['a'], ['x'], '1', true)).toBe('a x');
  expect(hoisted.settled()).toBeUndefined();
  hoisted.hoist(['b', 'c'], ['x'], '1');
  hoisted.hoist(['a'], ['x'], '1', true);
  const settled = hoisted.settled();
  expect(settled?.hoist(['a'], ['x'], '1', true)).toBe('b c x');
  expect([...taken]).toEqual(['b c x']);
});
