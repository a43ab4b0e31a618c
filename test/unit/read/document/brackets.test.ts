// A closing bracket below its key is read as what it means, and nothing else is.
import { expect, test } from '@jest/globals';
import { position } from '../../../../src/read/document/position.js';
import { parseYaml } from '../../../../src/read/document/yaml.js';

const read: readonly (readonly [text: string, value: unknown, bracket: string | undefined])[] = [
  ['a: [\n  1\n  ]\nb: 2', { a: [1], b: 2 }, undefined],
  ['a: [\n  1\n]\nb: 2', { a: [1], b: 2 }, '3:1 ]'],
  ['a: [\r\n  1\r\n]\r\nb: 2', { a: [1], b: 2 }, '3:1 ]'],
  ['a:\n  b: {\n    c: 1,\n  }\n  d: [\n    2\n\n  ]', { a: { b: { c: 1 }, d: [2] } }, '4:3   }'],
  ["a: [\n  'x#y'\n  , 2]\nb: [\n]", { a: ['x#y', 2], b: [] }, '5:1 ]'],
];

test.each(read)('%j is read', (text, value, bracket) => {
  const file = parseYaml('a.yaml', text);
  if ('code' in file) throw new Error(file.message);
  expect(file.value).toEqual(value);
  expect(file.bracket && `${file.bracket.line}:${file.bracket.column} ${file.bracket.excerpt}`).toBe(bracket);
});

test.each([
  ['a comment would take it in', 'a: [\n  1 # one\n]'],
  ['in quotes it is a character', 'a: "x\n]"'],
  ['in quotes inside of brackets', 'a:\n  b: [\n    "x\n  ]"\n  ]'],
  ['something else is not far enough in', 'a: [\n1\n]'],
])('%s: %j is a fault', (_, text) => {
  expect(parseYaml('a.yaml', text)).toMatchObject({
    code: 'syntax-error',
    message: expect.stringMatching(/^deficient indentation$|does not end on its line$/),
  });
});

test('what stands in brackets that are closed has to be indented', () => {
  expect(parseYaml('a.yaml', 'a: [\n1, # [\n"["\n]\nb: 2')).toMatchObject({
    help: 'Indent it further than the line of the [ that it stands in.',
    spot: { line: 2, column: 1 },
  });
});

test('what comes after it is where it was written', () => {
  const text = 'a: [\n  1\n]\nb:\n  c: [\n    x\n  ]\n  d: here';
  const file = parseYaml('a.yaml', text);
  if ('code' in file) throw new Error(file.message);
  const { line, column, offset, length } = position(file, '/b/d');
  expect(`${line}:${column} ${text.slice(offset, offset + length)}`).toBe('8:6 here');
});

test('a file of nothing but such brackets ends', () => {
  const found = parseYaml('a.yaml', Array.from({ length: 5_000 }, (_, index) => `k${index}: [\n  1\n]\n`).join(''));
  expect('code' in found ? found.code : 'read').toBe('syntax-error');
});
