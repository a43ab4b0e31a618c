import { describe, expect, test } from '@jest/globals';
import prettier from 'prettier';
import { quickly } from '../../../src/write/output/quick.js';

const long = 'VeryLongNameOfAnInterfaceThatSomebodyThoughtOf';
const members = (count: number): string => Array.from({ length: count }, (_, index) => `'member number ${index}'`).join(' | ');

/** What the two lay out in different ways, and what they might. */
const texts: readonly (readonly [string, string])[] = [
  ['a union that fits on a line of its own', `export type Status = ${members(4)};`],
  ['a union that fits nowhere', `export type Status = ${members(9)};`],
  ['a union in a member', `export interface A { readonly someMember?: ${members(4)}; }`],
  ['a union with texts that hold a bar', `export type Status = 'one | two' | 'three |\\n| four' | 'five and a good deal more' | 'six';`],
  ['a union with a comment', `export type Status =\n  // the first\n  | 'one'\n  | 'two';`],
  [
    'a union of objects',
    `export type A = { readonly kind: 'one'; readonly one: string } | { readonly kind: 'two'; readonly two: string };`,
  ],
  ['a class that implements', `export class ${long}<P extends Protocol> implements AsyncDisposable { readonly a = 1; }`],
  [
    'a class of more than a line',
    `export class ${long}AndStillMoreOfIt<P extends Protocol> implements AsyncDisposable { readonly a = 1; }`,
  ],
  ['an interface that extends', `export interface ${long} extends Pick<AnotherInterfaceOfMany, 'one' | 'two'> { readonly a: 1; }`],
  [
    'a function as the only argument',
    `const a = sources.map((source): Tap => ({ source, tag: crypto.randomUUID(), queue: queueOf(source) }));`,
  ],
  ['keys that need no quotes', `export interface A { 'new'?: string; 'class': string; 'a-b': number; }`],
  ['texts with quotes', `export const a = ['it\\'s', "\\"", '"', "'"];`],
  ['a regular expression', `export const a = /^[/'"]+\\/$/u.test(b);`],
  [
    'a long condition',
    `if (!isObject(value) || value.kind !== 'one' || (value.a !== undefined && !(typeof value.a === 'string' && value.a !== ''))) return false;`,
  ],
];

describe('the quick way', () => {
  test.each(texts)('%s', async (_, text) => {
    const quick = await quickly(text, 'src/a.ts');
    const wanted = await prettier.format(text, { parser: 'typescript' });
    expect(quick ?? wanted).toBe(wanted);
  });

  test('asks prettier where the two differ', async () => {
    const asked = await Promise.all(texts.map(async ([name, text]) => ((await quickly(text, 'a.ts')) === undefined ? [name] : [])));
    expect(asked.flat()).toEqual(['an interface that extends', 'a function as the only argument', 'keys that need no quotes']);
  });
});
