import { describe, expect, test } from '@jest/globals';
import { literal, literalType } from '../../../../templates/typescript/language/literal.js';
import { comment, literalKey, quote, regularExpression } from '../../../../templates/typescript/language/text.js';

describe('a JSON text as an expression and as a literal type', () => {
  test.each([
    ['1', '1', '1', '1', '1'],
    ['1.0', '1', '1', '1', '1'],
    ['-0.5e1', '-5', '-5', '-5', '-5'],
    ['9007199254740992', '9007199254740992', '9007199254740992', '9007199254740992', '9007199254740992'],
    ['1E22', '1e+22', '1e+22', '1e+22', '1e+22'],
    ['9007199254740993', '9007199254740993n', 'never', '9007199254740993n', '9007199254740993n'],
    ['1E400', `${10n ** 400n}n`, 'never', `${10n ** 400n}n`, `${10n ** 400n}n`],
    ['1e999999999', 'Number.POSITIVE_INFINITY', 'never', 'Number.POSITIVE_INFINITY', 'number'],
    ['0.10000000000000000555', '0.1', '0.1', "new Decimal('0.10000000000000000555')", 'Decimal'],
    ['1e-400', 'Number.NaN', 'never', "new Decimal('1e-400')", 'Decimal'],
    ['0e-400', '0', '0', '0', '0'],
    ['"a\\u2028\'*/"', "'a\\u2028\\'*/'", "'a\\u2028\\'*/'", "'a\\u2028\\'*/'", "'a\\u2028\\'*/'"],
    ['{"a":[9007199254740993]}', '{ a: [9007199254740993n] }', 'never', '{ a: [9007199254740993n] }', '{ a: [9007199254740993n] }'],
    ['{}', '{}', '{}', '{}', '{}'],
    ['{"a-b":[true,null]}', "{ 'a-b': [true, null] }", "{ 'a-b': [true, null] }", "{ 'a-b': [true, null] }", "{ 'a-b': [true, null] }"],
    ['{"__proto__":1}', "{ ['__proto__']: 1 }", "{ '__proto__': 1 }", "{ ['__proto__']: 1 }", "{ '__proto__': 1 }"],
  ])('%s', (json, native, nativeType, exact, exactType) => {
    expect(literal(json, 'native').text).toBe(native);
    expect(literalType(json, 'native').text).toBe(nativeType);
    expect(literal(json, 'exact').text).toBe(exact);
    expect(literalType(json, 'exact').text).toBe(exactType);
  });
});

test.each(["'", '\\', '\n', '\u2028', '\u202e', '\ud800', '${x}', '*/', '</script>'])('quotes %j so that it means itself', (text) => {
  expect((0, eval)(quote(text))).toBe(text);
  expect((0, eval)(`({ ${literalKey(text)}: 1 })`)).toEqual({ [text]: 1 });
});

test.each(['^[a-z]+$', '/', '[/]', '\\/', '\n', '^\\d{2}\\u{1F600}?$', '\\p{L}', ''])('prints the pattern %j', (pattern) => {
  const printed = (0, eval)(regularExpression(pattern)) as RegExp;
  expect(printed).toEqual(new RegExp(pattern, 'u'));
});

test.each([
  ['one line', ['/** one line */']],
  ['a\nb', ['/**', ' * a', ' * b', ' */']],
  ['*/ evil() /*', ['/** *\\/ evil() /* */']],
  ['', []],
])('comments %j', (text, lines) => expect(comment(text)).toEqual(lines));
