import { describe, expect, test } from '@jest/globals';
import { position } from '../../../../src/read/document/position.js';
import { parseYaml } from '../../../../src/read/document/yaml.js';

/** `line:column text` of what a pointer is found at. */
function found(text: string, pointer: string): string {
  const file = parseYaml('a.yaml', text);
  if ('code' in file) throw new Error(file.message);
  const { line, column, offset, length } = position(file, pointer);
  return `${line}:${column} ${text.slice(offset, offset + length)}`;
}

const yaml = [
  '# comment',
  'asyncapi: 3.0.0',
  'info: &i',
  "  title: 'A: b'",
  '  version: 1.0.0',
  'channels:',
  '  a/b~c: {address: x}',
  '  200:',
  '    - one',
  '    - k: two',
  'copy: *i',
  'merged:',
  '  <<: *i',
  '  version: "2"',
  'empty:',
  'text: |',
  '  long',
].join('\n');

const json = '{\r\n  "a": {\r\n    "b": [1, {"c": "x"}],\r\n\t"\\u0064": null\r\n  }\r\n}';

describe('a pointer is found', () => {
  const rows: readonly (readonly [text: string, pointer: string, want: string])[] = [
    [yaml, '', '2:1 a'],
    [yaml, '/asyncapi', '2:11 3.0.0'],
    [yaml, '/info', '3:1 info'],
    [yaml, '/info/title', "4:10 'A: b'"],
    [yaml, '/channels/a~1b~0c', '7:3 a/b~c'],
    [yaml, '/channels/a~1b~0c/address', '7:20 x'],
    [yaml, '/channels/200', '8:3 200'],
    [yaml, '/channels/200/0', '9:7 one'],
    [yaml, '/channels/200/1/k', '10:10 two'],
    [yaml, '/copy', '11:1 copy'],
    [yaml, '/copy/version', '5:12 1.0.0'],
    [yaml, '/merged/title', "4:10 'A: b'"],
    [yaml, '/merged/version', '14:12 "2"'],
    [yaml, '/empty', '15:1 empty'],
    [yaml, '/info/nothing/here', '3:1 info'],
    [json, '/a', '2:3 "a"'],
    [json, '/a/b/0', '3:11 1'],
    [json, '/a/b/1/c', '3:20 "x"'],
    [json, '/a/d', '4:12 null'],
  ];
  test.each(rows.map(([text, pointer, want]) => [pointer, text, want] as const))('%s', (pointer, text, want) => {
    expect(found(text, pointer)).toBe(want);
  });
});

test('a member is found by its key where that is asked for', () => {
  const file = parseYaml('a.yaml', yaml);
  if ('code' in file) throw new Error(file.message);
  const keys = ['/info/title', '/channels/a~1b~0c/address', '/channels/200/0', '/merged/title', ''];
  const places = keys.map((pointer) => position(file, pointer, 'key'));
  expect(places.map(({ line, column, offset, length }) => `${line}:${column} ${yaml.slice(offset, offset + length)}`)).toEqual([
    '4:3 title',
    '7:11 address',
    '9:7 one',
    '4:3 title',
    '2:1 a',
  ]);
});
