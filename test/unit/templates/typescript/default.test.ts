// What absent members stand for, as TypeScript says it.
import { expect, test } from '@jest/globals';
import type { MemberView } from '../../../../src/pack.js';
import { defaultsOf } from '../../../../templates/typescript/language/default.js';

function printed(json: string, type: string, profile: 'native' | 'exact' = 'native', optional = true): string | undefined {
  return defaultsOf([{ wire: 'a', type, optional, default: json } as unknown as MemberView], profile)[0]?.value;
}

test.each([
  ['"fast"', 'string', '"fast"'],
  ['"fast"', 'OrderMode', '"fast"'],
  ['3', 'number', '3'],
  ['-0.5', 'number', '-0.5'],
  ['1e3', 'number', '1000'],
  ['true', 'boolean', 'true'],
  ['false', 'boolean | string', 'false'],
])('%s of %s is a constant', (json, type, value) => {
  expect(printed(json, type)?.replaceAll("'", '"')).toBe(value);
  expect(printed(json, type, 'exact')?.replaceAll("'", '"')).toBe(value);
});

test.each([
  ['"3"', 'number'],
  ['3', 'string'],
  ['"x"', 'number | bigint'],
  ['"x"', 'JsonNumber | null'],
  ['true', 'number'],
  ['null', 'string | null'],
  ['[1]', 'number[]'],
  ['{"a":1}', 'unknown'],
  ['', 'string'],
  ['9007199254740993', 'number'],
  ['1e400', 'number'],
])('%s of %s is none', (json, type) => expect(printed(json, type)).toBeUndefined());

test('numbers of any size are constants in the profile exact, where JavaScript has a word for them', () => {
  expect(printed('9007199254740993', 'number | bigint', 'exact')).toBe('9007199254740993n');
  expect(printed('0.1234567890123456789012', 'JsonNumber', 'exact')).toBeUndefined();
});

test('a member that has to be there stands for nothing else', () => expect(printed('3', 'number', 'native', false)).toBeUndefined());

test('a member called __proto__ sets no prototype', () => {
  const member = { wire: "'__proto__'", type: 'string', optional: true, default: '"p"' } as unknown as MemberView;
  expect(defaultsOf([member], 'native')).toEqual([{ wire: "['__proto__']", value: "'p'" }]);
});
