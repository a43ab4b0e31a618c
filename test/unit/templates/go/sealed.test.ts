import { expect, test } from '@jest/globals';
import { isInterface, type Part } from '../../../../templates/go/language/sealed.js';

interface Union {
  parts: readonly Part<Union>[];
}

function union(...parts: readonly Part<Union>[]): Union {
  return { parts };
}

function objects(count: number): readonly Part<Union>[] {
  return Array<'object'>(count).fill('object');
}

/** A union with an object and a union in it, in which … */
function nested(depth: number): Union {
  return depth === 0 ? union('object') : union('object', nested(depth - 1));
}

/** Each of a level has all of the next one: as many ways through them as there are unions to the power of the levels. */
function woven(levels: number): readonly Union[] {
  const inner = levels === 0 ? [] : woven(levels - 1);
  return Array.from({ length: 9 }, () => union('object', ...inner));
}

const itself = union('object');
itself.parts = ['object', itself];
const [one, other] = [union('object'), union('object')];
one.parts = ['object', other];
other.parts = [one];

test.each<readonly [string, Union, boolean]>([
  ['one of objects', union(...objects(300)), true],
  ['one without anything', union(), false],
  ['one with something else', union('object', 'other'), false],
  ['one within one', union('object', union('object', 'object')), true],
  ['one within one with something else', union('object', union('object', 'other')), false],
  ['one within many', nested(8), true],
  ['one within too many', nested(9), false],
  ['one in itself', itself, false],
  ['two in each other', one, false],
  ['one with many types in one', union(...objects(300), union(...objects(100))), true],
  ['one with too many types in one', union('object', union(...objects(101))), false],
  ['one with more ways than can be gone', union(...woven(8)), false],
])('%s', (_, given, want) => {
  expect(isInterface(given, ({ parts }) => parts)).toBe(want);
});
