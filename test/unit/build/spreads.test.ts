// The rewriting of object literals that the build does: it leaves values, their members' order and all other text as they are.
import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { unled } from '../../../scripts/build/spreads.mjs';

const literals: readonly [string, string][] = [
  ['({ ...x, p: 1 })', '({ ...undefined, ...x, p: 1 })'],
  ['({ ...x, ...y })', '({ ...undefined, ...x, ...y })'],
  ['({ ...x })', '({ ...x })'],
  ['({ p: 1, ...x })', '({ p: 1, ...x })'],
  ['({ ...{ ...x, q: 2 }, p: { ...y, r: 3 } })', '({ ...undefined, ...{ ...undefined, ...x, q: 2 }, p: { ...undefined, ...y, r: 3 } })'],
  ['({ /* all */ ...x, p: 1 })', '({ /* all */ ...undefined, ...x, p: 1 })'],
  ['({ ...(null), p: 1 })', '({ ...undefined, ...(null), p: 1 })'],
  ["[...'ab', '{ ...x, p: 1 }', `{ ...x, p: ${1} }`]", "[...'ab', '{ ...x, p: 1 }', `{ ...x, p: ${1} }`]"],
  ['(({ p, ...rest }: any) => ({ ...rest, p }))({ ...x })', '(({ p, ...rest }: any) => ({ ...undefined, ...rest, p }))({ ...x })'],
  ['<any>{ ...x, get p() { return 4; } }', '<any>{ ...undefined, ...x, get p() { return 4; } }'],
];

const scope = "const x = { a: 1, p: 0 }; const y = { p: 7, 1: 'one', a: 'b' };";

test.each(literals)('%s', (literal, expected) => {
  expect(unled(literal)).toBe(expected);
  expect(JSON.stringify(valueOf(expected))).toBe(JSON.stringify(valueOf(literal)));
});

test('a file without such literals stays as it is', () => {
  const text = "// { ...x, p: 1 }\nexport const pattern = /{ ...x, p }/;\nexport const list = [...'text'];\n";
  expect(unled(text)).toBe(text);
});

function valueOf(literal: string): unknown {
  const code = ts.transpile(`${scope}\nreturn ${literal};`, { target: ts.ScriptTarget.ES2022 });
  return (new Function(code) as () => unknown)();
}
