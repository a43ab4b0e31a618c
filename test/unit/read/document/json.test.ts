import { expect, test } from '@jest/globals';
import { jsonFault } from '../../../../src/read/document/json.js';

/** Line and column of what is no JSON. */
function placeOf(text: string): string | undefined {
  const fault = jsonFault({ path: 'a.json', text, value: null, numbers: new WeakMap() });
  return fault && `${fault.spot.line}:${fault.spot.column}`;
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
