import { expect, test } from '@jest/globals';
import { jsonFault } from '../../../../src/read/document/json.js';

/** Line and column of what is no JSON. */
function placeOf(text: string): string | undefined {
  const fault = jsonFault('a.json', text);
  const lines = text.slice(0, fault?.offset).split('\n');
  return fault && `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

test.each([
  ['{"a":[1,-2.5e3,true,{"b":null},[],{}]}', undefined],
  ['\uFEFF{}', undefined],
  ['a: 1', '1:1'],
  ['{\n  "a": \'b\'\n}', '2:8'],
  ['{\n  a: 1\n}', '2:3'],
  ['{ "a": 1, }', '1:11'],
  ['[1, ]', '1:5'],
  ['{ "a" 1 }', '1:7'],
  ['{ "a": yes }', '1:8'],
  ['{ "a": "b\\x" }', '1:8'],
  ['{\n  // said\n  "a": 1\n}', '2:3'],
  ['{ "a": [1 2] }', '1:11'],
  ['{ "a": [1} ]', '1:10'],
  ['{} {}', '1:4'],
  ['}', '1:1'],
])('%j is no JSON from %s on', (text, want) => expect(placeOf(text)).toBe(want));

test.each([
  ['{ // "a" */\n"a": "// b", /* " /* */ "c\\"": 1 /**/ }//', '{          \n"a": "// b",            "c\\"": 1      }  '],
  ['{ /* a', '{     '],
  ['{ "a": 1 /* b\nc */ // d\n}', '{ "a": 1     \n         \n}'],
])('%j has comments, which are spaces then', (text, bare) => expect(jsonFault('a.json', text)).toMatchObject({ bare }));

test('comments that never end take no longer than their length', () => {
  const long = `{ /* ${'"\\"/*'.repeat(100_000)}`;
  const start = process.cpuUsage();
  expect(jsonFault('a.json', long)?.reason).toBe('JSON has no comments');
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(5_000);
});

test.each([
  ['{ "a": 1, }', 'Remove the comma before it.'],
  ['{ a: 1 }', 'Put the key in double quotes.'],
  ["{ 'a': 1 }", 'Write " instead of \'.'],
  ['{ "a": 1 } # b', 'Remove it; a description says the same for all to see.'],
  ['{ "a": yes }', undefined],
])('%s: %s', (text, help) => expect(jsonFault('a.json', text)?.help).toBe(help));
