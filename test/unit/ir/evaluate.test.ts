import { describe, expect, test } from '@jest/globals';
import type { Check } from '../../../src/ir/checks.js';
import { evaluate } from '../../../src/ir/evaluate.js';

const check = (pointer: string, keywords: Omit<Check, 'origin'>): Check => ({ origin: { file: 'a.yaml', pointer }, ...keywords });
const text = check('/text', { type: ['string'] });

/** `instance schema`, a line a violation. */
function found(checks: readonly Check[], json: string): readonly string[] {
  return evaluate(checks, 0, json).map(({ instance, schema }) => `${instance || '.'} ${schema}`);
}

describe('violations', () => {
  const rows: readonly (readonly [what: string, checks: readonly Check[], json: string, expected: readonly string[]])[] = [
    ['none', [text], '"a"', []],
    ['a false schema has no keyword', [check('/no', { bool: false })], '1', ['. /no']],
    ['keys are escaped', [check('', { properties: [['a/b~c', 1]] }), text], '{"a/b~c":1}', ['/a~1b~0c /text/type']],
    ['behind a reference', [check('', { ref: 1 }), text], '1', ['. /text/type']],
    ['in items and prefix', [check('', { prefixItems: [1], items: 1 }), text], '[1,"a",2]', ['/0 /text/type', '/2 /text/type']],
    ['of branches, after the union', [check('/u', { anyOf: [1] }), text], '1', ['. /u/anyOf', '. /text/type']],
    ['of two branches that hold', [check('/u', { oneOf: [1, 1] }), text], '"a"', ['. /u/oneOf']],
    ['of a condition that fails', [check('/c', { if: 1, else: 2 }), text, check('/else', { minimum: '5' })], '4', ['. /else/minimum']],
    ['of keys', [check('', { propertyNames: 1 }), check('/n', { maxLength: 1 })], '{"ab":1}', ['/ab /n/maxLength']],
    ['a key like a prototype is a key', [check('/o', { required: ['__proto__', 'toString'] })], '{"__proto__":1}', ['. /o/required']],
    [
      'a property like a prototype is described',
      [check('', { properties: [['__proto__', 1]], additionalProperties: 2 }), text, check('/no', { bool: false })],
      '{"__proto__":1,"constructor":2}',
      ['/__proto__ /text/type', '/constructor /no'],
    ],
    [
      'members that nothing evaluated',
      [
        check('', { allOf: [1], unevaluatedProperties: 2 }),
        check('/a', { properties: [['a', 3]] }),
        check('/no', { bool: false }),
        check('', {}),
      ],
      '{"a":1,"b":2}',
      ['/b /no'],
    ],
    ['of a tree, at any depth', [check('', { type: ['object'], properties: [['next', 0]] })], '{"next":{"next":1}}', ['/next/next /type']],
    ['a schema that is only itself says nothing', [check('', { ref: 0 })], '1', []],
  ];
  test.each(rows)('%s', (_, checks, json, expected) => expect(found(checks, json)).toEqual(expected));
});

describe('numbers are exact', () => {
  const rows: readonly (readonly [keywords: Omit<Check, 'origin'>, json: string, holds: boolean])[] = [
    [{ maximum: '9007199254740992' }, '9007199254740993', false],
    [{ multipleOf: '0.01' }, '19.99', true],
    [{ multipleOf: '0.01' }, '19.999', false],
    [{ const: '1' }, '1.0', true],
    [{ enum: ['0.10'] }, '1e-1', true],
    [{ type: ['integer'] }, '1.0', true],
    [{ type: ['integer'] }, '1e-1', false],
    [{ minimum: '1e400' }, '1e399', false],
    [{ uniqueItems: true }, '[1, 1.0]', false],
    [{ format: 'int32' }, '2147483648', false],
    [{ maxLength: 1 }, '"\u{1F600}"', true],
  ];
  test.each(rows)('%j %s: %s', (keywords, json, holds) => expect(found([check('', keywords)], json).length === 0).toBe(holds));
});

test('a message says what is wanted', () => {
  const [violation] = evaluate([check('/n', { minimum: '0.50' })], 0, '0.4');
  expect(violation).toEqual({ instance: '', schema: '/n/minimum', keyword: 'minimum', message: 'must be at least 0.50' });
});

test('branches that share schemas do not repeat each other without end', () => {
  const levels = 200;
  const checks = Array.from({ length: levels }, (_, n) => check(`/${n}`, { anyOf: [n + 1, n + 1] }));
  expect(evaluate([...checks, text], 0, '1').length).toBeLessThanOrEqual(levels + 1);
});

test('what is no JSON is refused', () => {
  expect(() => evaluate([text], 0, '{')).toThrow(SyntaxError);
});
