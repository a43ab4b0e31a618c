// Which defaults a Python model has: all that are constants of the member's type, and no other.
import { describe, expect, test } from '@jest/globals';
import { shownOrder } from './shown.js';

const shared: readonly (readonly [schema: string, shown: string])[] = [
  ['{ "type": "integer", "default": 3 }', 'a: Omittable[int] = 3'],
  ['{ "type": "integer", "default": 1.0 }', 'a: Omittable[int] = 1'],
  ['{ "type": "integer", "default": -2e3 }', 'a: Omittable[int] = -2000'],
  [
    '{ "type": "integer", "default": 340282366920938463463374607431768211456 }',
    'a: Omittable[int] = 340282366920938463463374607431768211456',
  ],
  ['{ "type": "boolean", "default": false }', 'a: Omittable[bool] = False'],
  ['{ "type": "string", "default": "" }', 'a: Omittable[str] = ""'],
  ['{ "type": "string", "default": "a\\"b\\\\" }', 'a: Omittable[str] = "a\\"b\\\\"'],
  ['{ "enum": ["x | y", "z"], "default": "x | y" }', 'a: Omittable[Literal["x | y", "z"]] = "x | y"'],
  ['{ "enum": [1, 2], "default": 2.0 }', 'a: Omittable[Literal[1, 2]] = 2'],
  ['{ "const": true, "default": true }', 'a: Omittable[Literal[True]] = True'],
  ['{ "anyOf": [{ "enum": ["x"] }, { "type": "string" }], "default": "y" }', 'a: Omittable[Literal["x"] | str] = "y"'],
  ['{ "oneOf": [{ "type": "string" }, { "type": "boolean" }], "default": true }', 'a: Omittable[str | bool] = True'],
  ['{ "type": ["string", "null"], "default": "x" }', 'a: Nullable[str] = "x"'],
  ['{ "enum": ["x", null], "default": "x" }', 'a: Nullable[Literal["x"]] = "x"'],
  ['{ "default": 3 }', 'a: Nullable[Any] = 3'],
];

const numbers: readonly (readonly [schema: string, native: string, exact: string])[] = [
  ['{ "type": "number", "default": 3 }', 'a: Omittable[float] = 3.0', 'a: Omittable[int | Decimal] = 3'],
  ['{ "type": "number", "default": 0.10 }', 'a: Omittable[float] = 0.1', 'a: Omittable[int | Decimal] = Decimal("0.10")'],
  ['{ "type": "number", "default": 9007199254740993 }', 'a: float | None = None', 'a: Omittable[int | Decimal] = 9007199254740993'],
  ['{ "type": "number", "default": 1.5e-400 }', 'a: float | None = None', 'a: Omittable[int | Decimal] = Decimal("1.5e-400")'],
  ['{ "default": 0.5 }', 'a: Nullable[Any] = 0.5', 'a: Nullable[Any] = Decimal("0.5")'],
  [
    '{ "type": "string", "format": "date-time", "default": "2026-01-01T00:00:00Z" }',
    'a: DateTime | None = None',
    'a: Omittable[str] = "2026-01-01T00:00:00Z"',
  ],
  [
    '{ "anyOf": [{ "type": "string", "format": "uuid" }, { "type": "integer" }], "default": 3 }',
    'a: Omittable[Uuid | int] = 3',
    'a: Omittable[str | int] = 3',
  ],
];

const refused: readonly string[] = [
  '{ "type": "integer", "default": "x" }',
  '{ "type": "integer", "default": 0.5 }',
  '{ "type": "integer", "minimum": 5, "default": 3 }',
  '{ "type": "string", "default": 3 }',
  '{ "type": "string", "maxLength": 1, "default": "xy" }',
  '{ "enum": ["x"], "default": "y" }',
  '{ "type": "string", "default": null }',
  '{ "type": "string", "default": "\\ud800" }',
  '{ "type": "array", "items": { "type": "string" }, "default": ["x"] }',
  '{ "type": "object", "default": {} }',
  '{ "type": "object", "additionalProperties": { "enum": ["x"] }, "default": "x" }',
  `{ "type": "integer", "default": ${'9'.repeat(4301)} }`,
];

describe.each(['native', 'exact'] as const)('%s', (profile) => {
  test.each(shared)('%s', (schema, shown) => expect(member(schema, profile)).toBe(shown));
  test.each(numbers)('%s', (schema, native, exact) => expect(member(schema, profile)).toBe(profile === 'native' ? native : exact));
  test.each(refused)('none of %s', (schema) => expect(member(schema, profile)).toMatch(/^a: .*None.* = None$|^a: Nullable\[.*\] = None$/));
});

test('a required member has none', () => {
  const schema = '{ "type": "object", "required": ["a"], "properties": { "a": { "type": "integer", "default": 3 } } }';
  expect(shownOrder(schema, 'native')).toBe('(a: int)');
});

test('what a schema beside it refuses is no default', () => {
  const parts = '{ "properties": { "a": { "type": "integer", "default": 3 } } }, { "properties": { "a": { "minimum": 5 } } }';
  expect(shownOrder(`{ "type": "object", "allOf": [${parts}] }`, 'native')).toBe('(a: int | None = None)');
});

function member(schema: string, profile: 'native' | 'exact'): string {
  return shownOrder(`{ "type": "object", "properties": { "a": ${schema} } }`, profile).replace(/^\(|\)$/g, '');
}
