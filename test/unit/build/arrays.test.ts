// The rewriting of what is done to arrays that the build does: it gives the same values, and leaves alone all that is no array.
import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { indexed } from '../../../scripts/build/arrays.mjs';

const head = `const pairs: [string, number][] = [['a', 1], ['b', 2], ['c', 3]];
const list: readonly number[] = [1, 2, 3];
const map = new Map(pairs);
const text: string = 'ab';
const either: number[] | string = text as number[] | string;
const done: unknown[] = [];
`;

/** What is written, and what is to be in it afterwards. */
const rewritten: readonly [string, readonly string[]][] = [
  ['for (const one of list) done.push(one);', ['list$1[at$2]']],
  ['for (let one of list) { one += 1; done.push(one); }', ['let one = list$1[at$2];']],
  ['for (const [key, value] of pairs) { done.push(key, value); }', ['item$0 = list$1[at$2]', 'key = item$0[0], value = item$0[1]']],
  ['for (const [, value] of map) done.push(value);', ['for (const item$0 of map)', 'value = item$0[1]']],
  ['for (const one of list) if (one > 1) for (const other of list) done.push([one, other]);', ['list$1[at$2]', 'list$4[at$5]']],
  ['for (const one of list) { if (one === 1) continue; done.push(() => one); if (one === 2) break; }', ['list$1[at$2]']],
  ['const grown = [1]; for (const one of grown) { done.push(one); if (one < 4) grown.push(one + 1); }', ['list$1[at$2]']],
  ['const [first, , ...rest] = list; done.push(first, rest);', ['first = item$0[0], rest = item$0.slice(2)']],
  ['const [[name] = [undefined]] = [pairs[0]]; done.push(name);', []],
  ['done.push(pairs.map(([key, value]) => ({ key, value })));', ['let key = item$0[0], value = item$0[1];', 'return ({ key, value })']],
  ['done.push(pairs.map(([a]) => pairs.map(([b]) => a + b)));', ['let a = item$0[0];', 'let b = item$1[0];']],
  ['done.push([...map].filter(([key]) => { return key > "a"; }).length);', ['let key = item$0[0];']],
];

const untouched: readonly string[] = [
  'for (const one of text) done.push(one);',
  'for (const one of either) done.push(one);',
  'for (const one of map.values()) done.push(one);',
  'for (const one of new Set(list)) done.push(one);',
  'const [first = 7, second] = list; done.push(first, second);',
  'const [letter] = text; done.push(letter);',
  'const [] = list; done.push(1);',
  'done.push(((([a], b = a) => b) as (x: number[]) => number)([5]));',
];

test.each(rewritten)('%s', (code, expected) => {
  const after = rewriting(code);
  expect(expected.filter((part) => !after.includes(part))).toEqual([]);
  expect(valueOf(after)).toEqual(valueOf(head + code));
});

test.each(untouched)('%s stays', (code) => {
  expect(rewriting(code)).toBe(head + code);
});

test('a file that the program has not is not rewritten', () => {
  expect(indexed(programOf(''), 'other.ts')).toBeUndefined();
});

function rewriting(code: string): string {
  return indexed(programOf(code), 'source.ts') ?? '';
}

function programOf(code: string): ts.Program {
  const options: ts.CompilerOptions = { target: ts.ScriptTarget.ES2022, strict: true, noEmit: true, types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === 'source.ts' ? ts.createSourceFile(name, head + code, ts.ScriptTarget.ES2022, true) : getSourceFile(name, ...rest);
  return ts.createProgram(['source.ts'], options, host);
}

/** What the code put into `done`; functions called. */
function valueOf(code: string): unknown {
  const script = ts.transpile(`${code}\nreturn done.map((one) => (typeof one === 'function' ? one() : one));`, {
    target: ts.ScriptTarget.ES2022,
  });
  return (new Function(script) as () => unknown)();
}
