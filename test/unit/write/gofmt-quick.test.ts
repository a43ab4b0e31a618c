import { describe, expect, test } from '@jest/globals';
import { formatGo } from '../../../src/write/output/gofmt/format.js';
import { gofmt } from '../../../src/write/output/gofmt.js';

/** How the text comes out, and how many comments gofmt was asked about; undefined where it has to see all of the text. */
async function quick(text: string): Promise<{ text: string; asked: number } | undefined> {
  let asked = 0;
  const found = await formatGo(text, (source) => {
    asked += source.split('type _ int').length - 1;
    return gofmt(source);
  });
  return found === undefined ? undefined : { text: found, asked };
}

const inFile = (lines: string): string => `// Code generated.\n\npackage a\n\n${lines}\n`;
const inFunction = (lines: string): string => inFile(`func f(a int, b any) any {\n${lines}\n}`);

/** Shapes that templates print. `N` is a name, and `n` another one. */
const declarations: Readonly<Record<string, string>> = {
  'a type': 'type N []map[string]*n.T',
  "another type's name": 'type N = n.T[*N]',
  'a struct':
    'type N struct {\nN string\nn map[string]N\nLonger func(n int) (N, error)\n\n\nApart int\n// Said of N.\nOtherwise *n\nLast struct{}\n}',
  'a struct of nothing': 'type N struct {\n}',
  'an interface': 'type N interface {\nn\nencodeN(e *n.Encoder, more any) any\nnothing()\n}',
  constants: 'const (\n// The first.\nN n = "one"\nMore N = 2\nn N = -3\n\nLast n = 1.5e+21\n)',
  variables: 'var (\nN = check.Texts("n", "two")\nmore = `[1,"n"]`\nn = N.MustCompile("^\\\\n\\u00e4\\U0010ffff\\xed$")\n)',
  'a variable': 'var (\nN = 1\n)',
  'functions with results':
    'func (n *N) One(data []byte) error {\nreturn nil\n}\n\n\nfunc two(n, m N, o n) ([]byte, error) {\nreturn N, n\n}\n\nfunc three() {\nn()\nreturn\n}',
  documentation: '// N is one.\n// n is two.\n//\n// It is `more` than [N], "said" and \'meant\'.\ntype N int',
};

const statements: Readonly<Record<string, string>> = {
  'a condition': 'if N != "n" && (n.Len(b) >= -1 || !n.Is(*b)) || a < 2 {\nreturn false\n}',
  'a condition of something else': 'if N, ok := n.Get(b, "n"); ok && !isN(N) {\nreturn false\n} else if n > 1 {\nn(N)\n} else {\nN = n\n}',
  loops: 'for range n.Items(b) {\nN()\n}\n\n\nfor N, n := range b {\nif n {\nreturn N\n}\n}',
  'a choice': 'switch n.Member(b, "N") {\ncase "n", "N":\nreturn N\ncase N:\ndefault:\na := n\nreturn a\n}',
  'a function on a line': 'return n.Any(b, func(N any, n int) bool { return n && N.is("more", 1) || N == nil })',
  'a function in a function':
    'if !n(b, func(N any) bool { return N.all(b, func(n any) bool { return n == "one" || N == "ä" }) }) {\nreturn N\n}',
  'a function of lines': 'a := func(N int) []n {\nn()\nreturn N\n}',
  'a function of a literal': 'return &S{\nRef: func() *S { return &S{\nn: 1,\nLonger: N,\n} },\nA: n,\n}',
  'literals on a line': 'return N{n: []string{"a", "b"}, m: map[string]struct{}{"n": {}}, o: &N{}, p: []*n{{a: 1}, {}}}',
  'a literal': 'return N{\nn: 1,\nLonger: N{a: n},\nthirty234567890: 2,\na: n(func() N { return n.of("the first", 123, n) }),\n}',
  'a literal of texts': 'return map[string]int{\n"N": 1,\n"n": 2,\n"nä": 3,\n"漢字": 4,\n"last": 5,\n}',
  'a literal of no keys': 'return []n{\n{Key: "N", One: 1},\n{Key: "n", Two: &N{\na: 1,\nlong: 2,\n}},\nn("three"),\n}',
  'a literal in literals':
    'return &S{\nAt: "N",\nN: []P{{Key: "n", Schema: &S{\nType: 1,\nCounts: map[string]int{"a": 1},\nn: 2,\n}}},\nlast: n,\nx: 1,\n}',
  arguments: 'n(\nN,\n"a",\nn.m(1),\n)',
  'a literal as an argument': 'return n.N(b, &S{\nn: 1,\nlonger: 2,\n})',
  conversions: 'return n.Slice(n.String)(d, []string(N), n.Unknown[N](d, map[string]n{}))',
  assignments: 'a, err := n(N)\nb = n\na, b = N, n',
};

const comments: Readonly<Record<string, string>> = {
  'a heading': '// One.\n//\n// Heading of it\n//\n// Two.',
  'a heading by a sign': '// One.\n//\n// # Heading\n//\n// Two.',
  'a list': '// One:\n//   - two\n//   - three\n// and four',
  'a list that is not indented': '// One:\n// - two\n// - three\n//   and more of it\n// 1. four',
  code: '// One:\n//\n//\tcode\n//      more\n// }',
  'a link': '// One [two].\n//\n// [two]: https://example.com\n// Three.',
  'a link alone': '// One.\n//\n// [two]: https://example.com\n//\n// Three.',
  'quotation marks': "// One ``two'' three.",
  'empty lines': '//\n// One.\n//\n//\n// Two.\n//',
};

const others: Readonly<Record<string, string>> = {
  'package documentation': '// Code generated.\n\n// Package a is one.\npackage a\n',
  imports: 'package a\n\nimport (\n"a/b"\n"a/c"\n\n\n"a.b/c-d"\n)\n\n\n\ntype A int',
  'an import': '// One.\n// Two.\n\n// Three.\n\n\npackage a\n\nimport "b"\n\ntype A int\n\n\n',
  'no declaration': 'package a',
};

/** For gofmt as a whole: it changes more than is known here, or does not take it. */
const refused: Readonly<Record<string, string>> = {
  'text that does not parse': inFile('func f() {'),
  'a keyword as a name': inFile('type range int'),
  'a keyword as a value': inFunction('return a == func'),
  'imports out of order': 'package a\n\nimport (\n"b"\n"a"\n)\n',
  'imports twice': 'package a\n\nimport (\n"a"\n"a"\n)\n',
  'two spaces': inFunction('return  a'),
  'no spaces': inFunction('return a==b'),
  'a space at the end': inFunction('return a '),
  'indented lines': inFunction('\treturn a'),
  'a sum': inFunction('return a + 1'),
  'a condition in parentheses': inFunction('if (a) {\nreturn b\n}'),
  'two pairs of parentheses': inFunction('return ((a))'),
  'a result in parentheses': inFile('func f() (int) {\nreturn 1\n}'),
  'a number that is spelt otherwise': inFunction('return 1E5'),
  'a number that means something else': inFunction('return 017'),
  'an escape that there is not': inFunction('return "\\q"'),
  'half of a surrogate pair': inFunction('return "\\ud800"'),
  'a half character': inFunction('return "\ud800"'),
  'a byte order mark': inFunction('return "\ufeff"'),
  'a letter that is not known everywhere': inFile('type \u{1e900} int'),
  'an empty line at the start of a block': inFunction('\nreturn a'),
  'an empty line at the end of a block': inFunction('return a\n'),
  'a literal of nothing in lines': inFunction('return A{\n}'),
  'arguments of nothing in lines': inFunction('return A(\n)'),
  'a literal in a condition': inFunction('if a == A{} {\nreturn b\n}'),
  'no comma at the end': inFunction('return A{\na: 1\n}'),
  'two elements on a line of several': inFunction('return A{\na: 1, b: 2,\n}'),
  'an element behind one of lines': inFunction('return A{a: A{\nb: 1,\n}, c: 2}'),
  'elements with keys and without': inFunction('return A{\na: 1,\nb,\n}'),
  'a line broken in an expression': inFunction('return a &&\nb'),
  'a comment behind something': inFunction('return a // one'),
  'a comment between statements': inFunction('// one\nreturn a'),
  'a comment of a block': inFunction('/* one */\nreturn a'),
  'a comment of nothing that follows': inFile('// One.\n\ntype A int'),
  'a constraint': '// +build a\n\npackage a\n',
  'constants with types and without': inFile('const (\nA int = 1\nB = 2\n)'),
  'declarations that touch': inFile('type A int\ntype B int'),
  'a function on one line': inFile('func f() { g() }'),
  'a tag': inFile('type A struct {\nB int `json:"b"`\n}'),
  'nothing in parentheses': inFile('const (\n)'),
  'what is nested too deeply': inFunction(`return ${'f('.repeat(300)}${')'.repeat(300)}`),
};

/** A shape in widths. */
function widths(shape: string): readonly string[] {
  const name = (first: string, length: number): string => first + 'bcdefghijä'.repeat(12).slice(0, length);
  return Array.from({ length: 100 }, (_, index) =>
    shape.replace(/\bN|N\b/g, name('N', index)).replace(/(?<!\\)\bn\b/g, name('n', (index * 7) % 61)),
  );
}

describe('sources are laid out as gofmt does it', () => {
  test.each(Object.entries(declarations))('%s, in all widths', async (_, shape) => {
    const text = inFile(widths(shape).join('\n\n'));
    expect(await quick(text)).toEqual({ text: gofmt(text), asked: 0 });
  });

  test.each(Object.entries(statements))('%s, in all widths', async (_, shape) => {
    for (const one of widths(shape)) {
      const text = inFunction(one);
      expect(await quick(text)).toEqual({ text: gofmt(text), asked: 0 });
    }
  });

  test.each(Object.entries(comments))('%s in a comment', async (_, comment) => {
    const text = inFile(`${comment}\ntype A struct {\n${comment}\nB int\nLonger string\n}`);
    expect(await quick(text)).toEqual({ text: gofmt(text), asked: 2 });
  });

  test.each(Object.entries(others))('%s', async (_, text) => {
    expect(await quick(text)).toEqual({ text: gofmt(text), asked: 0 });
  });

  test.each(Object.entries(refused))('%s is for gofmt as a whole', async (_, text) => {
    expect(await quick(text)).toBeUndefined();
  });

  test('lengths of keys that are part of a section, and that are not', async () => {
    for (let first = 1; first < 110; first += 3) {
      for (let second = 1; second < 290; second += 5) {
        const keys = [first, second, (first * second) % 131, 3, second].map((length, index) => `${'abcde'[index]}${'x'.repeat(length)}`);
        const text = inFunction(`return A{\n${keys.map((key) => `${key}: 1,\n`).join('')}}`);
        expect((await quick(text))?.text ?? gofmt(text)).toBe(gofmt(text));
      }
    }
  });
});
