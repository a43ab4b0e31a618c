import { describe, expect, test } from '@jest/globals';
import { exactText } from '../../../../src/read/document/exact.js';
import type { SourceFile } from '../../../../src/read/document/source.js';
import { parseYaml } from '../../../../src/read/document/yaml.js';

function parsed(text: string): SourceFile {
  const file = parseYaml('a.yaml', text);
  if ('code' in file) throw new Error(`${file.code}: ${file.message}`);
  return file;
}

function exact(text: string): string {
  const file = parsed(text);
  const root = { file: 'a.yaml', pointer: '', value: file.value };
  return exactText({ root, files: new Map([['a.yaml', file]]), missing: new Map() }, root);
}

/** Code, line:column and message. */
function fault(text: string): string {
  const found = parseYaml('a.yaml', text);
  if (!('code' in found)) throw new Error('it was accepted');
  return `${found.code} ${found.spot?.line}:${found.spot?.column} ${found.message}`;
}

describe('numbers stay as they are written', () => {
  const rows: readonly (readonly [given: string, want: string])[] = [
    ['a: 9007199254740993', '{"a":9007199254740993}'],
    ['a: 1.0', '{"a":1.0}'],
    ['a: 1e400', '{"a":1e400}'],
    ['a: -0', '{"a":-0}'],
    ['{"a": [1, 1.50, {"b": 0.1e2}]}', '{"a":[1,1.50,{"b":0.1e2}]}'],
    ['a: +12', '{"a":12}'],
    ['a: 007', '{"a":7}'],
    ['a: .5', '{"a":0.5}'],
    ['a: 2.', '{"a":2}'],
    ['a: 0x1F', '{"a":31}'],
    ['a: 0o17', '{"a":15}'],
    ["a: '1.0'", '{"a":"1.0"}'],
    ['a: &n 1.0\nb: *n', '{"a":1.0,"b":1.0}'],
    ['a: &m {n: 1.0, k: 2.0}\nb: {<<: *m, k: 3}', '{"a":{"n":1.0,"k":2.0},"b":{"n":1.0,"k":3}}'],
    ['a: {<<: {k: 2.0}, k: 3}', '{"a":{"k":3}}'],
    ['1.0', '1'],
  ];
  test.each(rows)('%j', (given, want) => expect(exact(given)).toBe(want));
});

describe('values', () => {
  const rows: readonly (readonly [given: string, want: string])[] = [
    ['a: 2020-01-01\nb: 2020-01-01T00:00:00Z', '{"a":"2020-01-01","b":"2020-01-01T00:00:00Z"}'],
    ['a: yes\nb: on\nc: ~\nd: null\ne: true\nf: .inf', '{"a":"yes","b":"on","c":null,"d":null,"e":true,"f":".inf"}'],
    ['200: ok\ntrue: x', '{"200":"ok","true":"x"}'],
    ['{"a":\t"\\ud83d\\ude00\\/"}', '{"a":"😀/"}'],
    ['{"<<": {"a": 1}}', '{"<<":{"a":1}}'],
    ['', 'null'],
  ];
  test.each(rows)('%j', (given, want) => expect(exact(given)).toBe(want));
});

test('a member called __proto__ is a member', () => {
  const { value } = parsed('a: {__proto__: {polluted: 1}, hasOwnProperty: 2}');
  const a = (value as Record<string, object>)['a'] ?? {};
  expect(Object.keys(a)).toEqual(['__proto__', 'hasOwnProperty']);
  expect(Object.getPrototypeOf(a)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

describe('faults have a place', () => {
  const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const bomb = ['a0: &a0 [x, x]', ...Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`)].join('\n');
  const deep = `a: &a ${nested(600)}\nb: ${nested(600).replace('[]', '[*a]')}`;
  const rows: readonly (readonly [name: string, given: string, want: string | RegExp])[] = [
    ['duplicate key', 'a: 1\nb: 2\na: 3', 'syntax-error 3:1 the key a stands in line 1 already'],
    ['duplicate key in JSON', '{"a": 1,\n "a": 2}', 'syntax-error 2:3 the key a stands in line 1 already'],
    ['one key twice, once as a number', "1: a\n'1': b", 'syntax-error 2:2 the key 1 stands in line 1 already'],
    ['a key of an inner map twice', 'a:\n  b: 1\n  c: {b: 2}\n  "b": 3\nb: 4', 'syntax-error 4:4 the key b stands in line 2 already'],
    ['key that is an object', '? {a: 1}\n: 2', 'syntax-error 1:3 a key must be a string'],
    ['no key', 'a:\n  : 2', 'syntax-error 2:3 a key must be a string'],
    ['list as a key', 'b: 1\n[x]: 2', 'syntax-error 2:1 a key must be a string'],
    ['no key, with a tag', '!!str : 2', 'syntax-error 1:1 a key must be a string'],
    ['list as a key after a key that is there twice', 'a: 1\na: 2\n[x]: 3', 'syntax-error 3:1 a key must be a string'],
    ['two documents', 'a: 1\n---\nb: 2', 'syntax-error 3:1 the file holds more than one document'],
    ['unclosed', 'a: [1, 2\nb: 3', /^syntax-error \d:\d /],
    ['unknown tag', 'a: !x 1', /^syntax-error 1:4 unknown scalar tag/],
    ['unknown alias', 'a: *b', /^syntax-error 1:\d unidentified alias "b"/],
    ['alias inside its anchor', 'a: &a\n  b: [*a]', 'syntax-error 2:7 the alias *a stands inside what it refers to'],
    ['alias of the root', '&r\na: *r', 'syntax-error 2:4 the alias *r stands inside what it refers to'],
    ['merge of itself', 'a: &a\n  <<: *a', 'syntax-error 2:7 the alias *a stands inside what it refers to'],
    ['alias bomb', bomb, /^too-many-aliases \d+:\d+ /],
    ['deep nesting', nested(10_000), /^nesting-too-deep 1:\d+ /],
    ['deep nesting by aliases', deep, /^nesting-too-deep \d+:\d+ /],
    ['many aliases', `a: &a 1\nb: [${'*a, '.repeat(10_001)}]`, /^too-many-aliases 2:\d+ /],
  ];
  test.each(rows)('%s', (_, given, want) => {
    if (typeof want === 'string') expect(fault(given)).toBe(want);
    else expect(fault(given)).toMatch(want);
  });
  test('999 levels are read', () => expect(JSON.stringify(parsed(nested(999)).value)).toBe(nested(999)));
});
