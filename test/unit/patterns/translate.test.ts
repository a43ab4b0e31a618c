import { expect, test } from '@jest/globals';
import { translate, type Dialect } from '../../../src/patterns/translate.js';

const said: readonly (readonly [pattern: string, dialect: Dialect, want: string])[] = [
  ['^[a-z]+$', 'ecma', '^[a-z]+$'],
  ['^[a-z]+$', 're2', '^[a-z]+\\z'],
  ['^[a-z]+$', 'java', '^[a-z]+\\z'],
  ['^[a-z]+$', 'python', '^[a-z]+\\Z'],
  // What stands for more characters elsewhere.
  ['\\d\\w', 'python', '[0-9][A-Za-z0-9_]'],
  ['.', 're2', '[^\\n\\r\\x{2028}\\x{2029}]'],
  ['\\bx', 'python', '(?a:\\b)x'],
  ['\\bx', 're2', '\\bx'],
  ['\\bx', 'java', '(?:(?<=[A-Za-z0-9_])(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])(?=[A-Za-z0-9_]))x'],
  // What is special in one engine alone.
  ['[a&&b[]', 'java', '[a\\&\\&b\\[]'],
  ['a{b', 'java', 'a\\{b'],
  ['[]', 're2', '[^\\x00-\\x{10FFFF}]'],
  ['[^]', 'python', '(?s:.)'],
  // Characters however they are written.
  ['\\ud83d\\ude00|\\u{1F600}|\\cJ', 'python', '😀|😀|\\n'],
  ['[\\p{Lu}]', 'java', '[\\p{Lu}]'],
  ['\\p{Script=Greek}', 're2', '[\\p{Greek}]'],
  ['\\p{Script=Greek}', 'java', '[\\p{IsGreek}]'],
  ['\\p{Hex_Digit}', 'java', '[0-9A-Fa-f\\x{FF10}-\\x{FF19}\\x{FF21}-\\x{FF26}\\x{FF41}-\\x{FF46}]'],
  // References: to a group that has matched, to one that may not have, to one that has not ended.
  ['(?<x>a)\\k<x>', 'java', '(a)\\1'],
  ['(a)\\10', 'java', '(a)\\x{8}'],
  ['(a)\\1b', 'java', '(a)(?:\\1)b'],
  ['(a)?\\1', 'python', '(a)?(?(1)\\1)'],
  ['(a\\1)', 'java', '(a)'],
  ['\\1', 'python', '\\u0001'],
  ['(?<=ab|c)d', 'python', '(?:(?<=ab)|(?<=c))d'],
  // A lookbehind is matched from right to left: a reference in it finds what stands behind it, and nothing of what stands before.
  ['(?<=(a)\\1)b', 'python', '(?<=(a))b'],
  ['(?<=(a)\\1)b', 'java', '(?<=(a))b'],
  ['(?<=(a)\\1)b', 're2', '(?<=(a))b'],
  ['(?<=\\1(a))b', 're2', '(?<=(?:\\1)(a))b'],
  ['(?<=(?=(a)\\1))b', 'python', '(?<=(?=(a)\\1))b'],
  ['(?<=(a)b)\\1', 'python', '(?<=(a)b)\\1'],
  ['(?<=([ab]+)([bc]+))\\1', 're2', '(?<=([ab]+)([bc]+))\\1'],
  // Each round of a loop begins with its groups forgotten.
  ['(?:(a)|b\\1)+', 'python', '(?:(a)|b)+'],
];

test.each(said)('%s in %s', (pattern, dialect, want) => {
  expect(translate(pattern, dialect)?.text).toBe(want);
});

test('tells which patterns RE2 cannot match', () => {
  const backtracks = (pattern: string): boolean | undefined => translate(pattern, 're2')?.backtracks;
  expect(['(?=a)', '(a)\\1', 'a{1001}', '(?:a{40}){40}'].map(backtracks)).toEqual([true, true, true, true]);
  expect(['^a|b$', '(a{30}){30}', '\\bword\\b'].map(backtracks)).toEqual([false, false, false]);
});

test('knows what it has no words for', () => {
  expect(translate('(?<=a*)b', 'python')).toBeUndefined();
  expect(translate('(?<=a*)b', 'java')).toBeUndefined();
  expect(translate('(a)?\\1', 'java')).toBeUndefined();
  expect(translate('(?<=\\1(a))b', 'python')).toBeUndefined();
  expect(translate('(?<=\\1(a))b', 'java')).toBeUndefined();
  expect(translate('(?<=([ab]{1,2})([bc]{1,2}))\\1', 'java')).toBeUndefined();
  expect(translate('(?<=(?:(a|b)){2})\\1', 'python')).toBeUndefined();
  expect(translate('(?:(a)|b)*\\1', 'python')).toBeUndefined();
  expect(translate('(?:(a)?\\1b)*', 're2')).toBeUndefined();
});
