import { describe, expect, test } from '@jest/globals';
import prettier from 'prettier';
import { formatSource } from '../../../src/write/output/prettier/format.js';

/** Shapes that templates print. `N` is a name of each length. */
const shapes: Readonly<Record<string, string>> = {
  'an import': "import { isN, nSchema, type Other } from './a.js';",
  'an import of one name': "import { anotherNameOfWhatIsImportedN } from './a.js';",
  'an import of all': "import type * as N from './a.js';",
  'an export': "export { One, type Two, N } from './a.js';",
  'an export of all': "export * as N from './a.js';",
  'a comment': '/**\n * What N is.\n *\n *  More of it.\n */\nconst N = 1;\n\n\n// Another one.\nconst M = 2;',
  'a pattern': "const N = /^[A-Z'/]+$/u;",
  'a set': "const N = new Set<unknown>(['one', 'two and a half', \"it's\", '\"', '\\'\"']);",
  'a set of numbers': 'const N = new Set([1, 20, 300, -4, 5.5, 60000000, 7n, 80, 900, 1000, 2, 3]);',
  'a call': "export const N = codec('N', isSomething, somethingSchema);",
  'a call that is below': 'export const N = someOther.memberOfIt.andOneMore(text);',
  'a member': 'export const N = { a: models.N, another: models.NAndMore, one: models };',
  'a text': "export const N = { a: 'N', another: 'N and more', b: 'the text of N' };",
  'an object':
    "export const N: Message<models.N> = {\nname: 'n',\n\ncontentType: 'application/json',\nkey: { in: 'header', path: ['N'] },\n};",
  'an object of two types': "export const N: Message<models.One, models.Two | null> = {\nname: 'n',\n...codec(N),\n} as const;",
  'an object on a line':
    "export const N: Schema = { at: '/schemas/n', type: ['object'], required: [], properties: { one: { ref: () => nSchema }, 'a-b': { type: ['N'] } } };",
  'objects in an array': 'export const all = [{ one: N, two: 2 }, { one: 1, two: N }];',
  'objects of one in an array': 'export const all = [{ one: N }, { two: N }, [1]];',
  'arrays in an array': 'export const all: readonly N[] = [[1, 2], [N, 4]];',
  'wide letters': "export const all: N = { one: '日本語', two: ['漢字', 'größe', 'слово'], größe: 1 };",
  'a function': 'export function isN(value: unknown, other?: Other): value is models.N {\nreturn true;\n}',
  'a generic function':
    'export async function n<T extends Some, U = N>(one: T, ...rest: readonly U[]): Promise<Map<T, N>> {\nawait f();\n}',
  'a function of an object': 'export function f(options: { readonly one: string; readonly n: N }): void {}',
  'a function of a pattern':
    'export function f({ region = "eu", N }: { readonly region?: "eu" | "us"; readonly N: string }): string {\nreturn `kafka://${region}.N:${N}`;\n}',
  'a function of a pattern in lines':
    'export function f({ region = "eu" }: {\n/** Where. */\nreadonly region?: "eu" | "N";\n} = {}): string {\nreturn N;\n}',
  'a function of a pattern of a name': 'export function f({ region = "eu", port }: N = {}): string {}',
  'a function of an object with a result': 'export function f(options: { readonly one: string }): Promise<Map<string, N>> {}',
  'a template': 'const N = `a ${N} b ${c.d}`;',
  'a function of types in lines':
    'export function f(\naccess: {\n/** One. */\nreadonly one: N;\n} | {\nreadonly two: Other;\n},\noptions: N.Options = {},\nother = 1,\n) {\nreturn g(access.N, options);\n}',
  'a function of one type in lines': 'export function f(access: {\n/** One. */\nreadonly one: N;\n}): N {\nreturn g(access);\n}',
  'a choice by what is there': "if ('certificate' in access && 'N' in access) return f(access.N, g(access.certificate, options));",
  'a condition':
    "if (typeof value.n !== 'string' || value.n === '' || lengthOf(value.N) > 64 || (value.N !== undefined && !isN(value.n))) return false;",
  'a condition of one': 'if (!isN(value.member, value.another, 1)) return false;',
  'a condition in a condition':
    'if (value.N !== undefined && (!isInteger(value.n) || (value.n < 0 && !(value.N > 1 || isN(n))))) {\nf(N);\n}',
  'a condition of one kind': 'if (a.N !== undefined && (b.N && (c.N && d))) f();',
  'a comparison': 'if (Number(isN(value)) + Number(isOther(value)) !== 1) return false;',
  'an alternative': 'if (isN(a)) {\nf();\n} else if (isN(b)) return;\nelse {\ng();\n}',
  'a result': "return value === 'N' || value === 'another' || value === 'third' || (isN(value) && value > 1);",
  'a result of two': "return anotherValue.member !== 'N' && anotherValue.other === 'another';",
  'a plain loop': 'for (const item of value.N.slice(2)) f(item);',
  'a loop': 'for (const [index, item] of value.N.slice(2).entries()) {\nif (!isN(item)) return false;\n}',
  'a choice': "switch (value.N) {\ncase 'one':\ncase 'two':\nif (!isN(value)) return false;\nbreak;\n\ndefault:\nreturn false;\n}",
  'an arrow': 'const f = (one, two) => application.send(operations.n, one, two, options);',
  'an arrow as an argument': 'if (!value.some((item) => item.n === N || isOther(item))) return false;',
  'an arrow with a body': 'const f = async () => {\nawait g(N);\nreturn ({ a: 1 });\n};',
  'an object as an argument': "f({ one: 'N', two: { three: 3 } });",
  'an object as the last argument': "f(first, 'second', { one: 'N', two: { three: 3 } });",
  'an object as the first argument': 'return this.#application.serve({\none: operations.N,\n}, this.#handlers);',
  'a union of texts': "export type N = 'one' | 'two and a half' | 'three' | 4 | -5;",
  'a union of objects':
    "export type N = { readonly kind: 'one'; readonly one: string } | { readonly kind: 'two'; readonly n: N } | (string & {});",
  'a union that may be null': 'export type A = { readonly one: Map<string, N>; readonly two: N | null };',
  'an intersection': 'export type Context<A, P extends Protocol = Protocol> = Context<A, P, N> & { readonly publish: Publish<P> };',
  'an array of a union': "export type A = readonly (N | 'another' | 'third one of them')[];",
  'a tuple': 'export type A = readonly [first: N, second?: string, ...rest: (readonly N[])[]];',
  'an interface':
    "export interface N<P extends Protocol = Protocol> {\n'one': string;\n\n/** Two. */\nreadonly 'two-and-more'?: N | 'some text' | null;\nsend(payload: models.N | Other, options?: Options<P>): Promise<void> | void;\nthen: (value: N) => void;\n[key: string]: unknown;\n}",
  'an index':
    'export interface A {\n[key: string]: SomethingOfALongName | null;\n}\nexport interface B {\nreadonly one: {\n[key: string]: SomeOtherNameN;\n};\n[key: string]: unknown | N;\n}',
  'a class':
    'export class A<P extends Protocol> implements AsyncDisposable {\nreadonly #n: Application<P, N>;\nstatic one = 1;\n\nprivate constructor(n: N) {\nthis.#n = n;\nthis.publish = { n: (one, two) => n.send(operations.N, one, two) };\n}\n\nsend(params: Filter<P, N>, options?: Options<P>): Stream<Payload<models.N>, object, P> {\nreturn this.#n.stream(operations.n, params, options);\n}\n\n[Symbol.asyncDispose](): Promise<void> {\nreturn this.#n.drain();\n}\n}',
  'a long class': 'export class N<P extends Protocol> implements AsyncDisposable {\nreadonly a = 1;\n}',
};

/** Laid out by rules that are not here, or not to be understood without more than the text. */
const refused: Readonly<Record<string, string>> = {
  'text that does not parse': 'export const a = ;',
  'a conditional expression': 'const a = b ? c : d;',
  'a template with more than names': 'const a = `b${c()}`;',
  'a comment behind something': 'const a = 1; // one',
  'a comment between': 'const a = /* one */ 1;',
  'a chain of three calls': 'a.b().c().d();',
  'a bracket that means something': 'const a = (b?.c).d;',
  'two signs': 'const a = -(-1);',
  'operators that are not mixed': 'const a = (b ?? c) || d;',
  'a union of a union': "type A = (B | null) | 'c';",
  'a member that is called new': "interface A { 'new'(): B }",
  'a key in other letters': "interface A { 'имя'?: string }",
  'a text of unknown width': "const a = 'a\u0301';",
  'a division': 'const a = b / c / d;',
  'what is nested too deeply': `const a = ${'['.repeat(300)}${']'.repeat(300)};`,
};

const names = Array.from({ length: 72 }, (_, index) => `N${'a'.repeat(index)}`);

describe('sources are laid out as prettier does it', () => {
  test.each(Object.entries(shapes))('%s, in all widths', async (_, shape) => {
    const text = names.map((name) => `${shape.replaceAll(/\bN|N\b/g, name)}\n`).join('\n');
    expect(formatSource(text)).toBe(await prettier.format(text, { parser: 'typescript' }));
  });

  test('more of everything than a call can have arguments', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => `a${index}`);
    const text = `/**\n${many.map((name) => ` * ${name}\n`).join('')} */\nexport const all = [${many.join(', ')}];\n`;
    expect(formatSource(text)?.split('\n')).toHaveLength(2 * many.length + 5);
    const condition = `if (${many.slice(0, 20_000).join(' && ')}) f();\n`;
    expect(formatSource(condition)?.split('\n')).toHaveLength(20_004);
  });

  test.each(Object.entries(refused))('%s is for prettier', (_, text) => {
    expect(formatSource(text)).toBeUndefined();
  });
});
