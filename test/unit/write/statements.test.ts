import { describe, expect, test } from '@jest/globals';
import { format as clangFormat } from '@wasm-fmt/clang-format';
import { formatStatements } from '../../../src/write/output/statements/format.js';

const whole = (text: string): string => clangFormat(text, 'A.java', 'Google');

/** How the text comes out, and how many statements clang-format was asked about; undefined where it has to see all of the text. */
async function quick(text: string): Promise<{ text: string; asked: number } | undefined> {
  let asked = 0;
  const found = await formatStatements(text, (source) => {
    asked += source.split('// <\n').length - 1;
    return whole(source);
  });
  return found === undefined ? undefined : { text: found, asked };
}

const inClass = (lines: readonly string[]): string => ['final class A {', ...lines, '}', ''].join('\n');
const inMethod = (lines: readonly string[]): string => inClass(['', '', 'static int b(int c) {', '', ...lines, '', '}']);

/** Shapes that templates print. `N` is a name, and `n` another one. */
const members: Readonly<Record<string, string>> = {
  'a field that is a call': 'private static final Set<String> N = Set.of("one", "n", "three", "four", "five", "n");',
  'a field that is made': 'public static final Codec<N> CODEC = new Codec<>("N", NChecks::isN, NChecks::nSchema, N::fromJson, N::toJson);',
  'a field of an interface':
    'Codec<@Nullable N> CODEC = new Codec<>("N", NChecks::isN, Decode.orNull(N::fromJson), Encode.orNull(n::toJson));',
  'a record': 'record N(String one, @Nullable Integer n, Map<String, JsonNode> others, List<@Nullable N> more, DateTime at) {',
  'a record of a union': 'public record N(String one, @Nullable Integer n, Map<String, JsonNode> others) implements Something {',
  'a method': 'public static N fromJson(JsonNode json) {',
  'a method with two parameters': 'public Builder n(String name, @Nullable List<N> members) {',
  'a comment': '/** The first of N and then the n, which are more than a line of 100 columns has room for, or less. */',
  'a comment with parameters':
    '/**\n * What N is: the n of all that is here, and of more than a line of 100 columns has room for.\n *\n * @param n What it is of N.\n */',
  'a method without parameters': 'static Schema theMethodOfTheNameThatFollowsN() {',
};

const statements: Readonly<Record<string, string>> = {
  'a call': 'Encode.required(json, "theKeyOfTheMember", this.n, Encode.list(N::toJson));',
  'a constructor': 'return new N(Decode.required(json, "one", Decode::text), Decode.optional(json, "n", Decode::bool), Decode.rest(json));',
  'a constructor of short arguments':
    'return new Something(this.one, this.n, this.three, Objects.requireNonNull(this.n, "n"), this.five, this.six);',
  'a chain':
    'return Schema.at("/schemas/n").types("object").property("n", Schema.of().types("string")).property("b", Schema.ref(N::n)).with(c);',
  'a chain with a long argument':
    'return Schema.at("/schemas").types("object").property("n", Schema.of().types("string").with("n", Schema.of(true)));',
  'a chain with a chain': 'return Schema.at("/schemas").types("n").property("n", Schema.of().types("string").pattern("n", Patterns.N));',
  'a chain of two': 'return Schema.at("/components/schemas/N").types("string", "null", "boolean", "integer");',
  'a condition': 'if (!value.isObject() || value.path("n").size() > 64 || !isN(value.path("two")) || value.has("three")) {',
  'a condition in a condition':
    'if (value.has("n") && (!isOne(value.path("one")) || value.path("n").size() < 1 || isThree(value, "three"))) {',
  'a condition between others':
    'if (isOne(value) && (isTwo(value, "n") || isThree(value, "three and more")) && (isFour(n) || isFive(value)) && isSix(n)) {',
  'a result of conditions': 'return Check.isText(value, "one") || Check.isText(value, "n") || Check.isText(value, "three");',
  'a comparison': 'if (value.path("n").size() > 1000000 && Check.compare(value.path("theOtherMember"), 0L) < 0) {',
  'a call in a call': 'return Set.copyOf(List.of(Something.of("one", N::n), Something.of("two"), n, Something.of("three")));',
  'a lambda': 'return Check.anyItem(value, item -> item.isTextual() && isN(item) || item.isObject() && isSomething(item, "n"));',
  'a choice': 'return this.n == null ? Something.of("one", "two", "three") : Optional.of(this.n).map(Something::of);',
  'a text': 'return Something.of("one, two and N, or three and four, or five and six and seven", "n");',
};

const long = 'a name that is long '.repeat(6);

const others: Readonly<Record<string, readonly string[]>> = {
  'a comment that does not fit': [`/** ${long}*/`, 'int b = 1;', '', '/**', ` * ${long}`, ' *', ' * More.', ' */', 'int c = 2;'],
  'a comment of wide letters': [`/** ${'äöü漢字'.repeat(8)} */`, 'int b = 1;', `/** ${'漢字'.repeat(30)} */`, 'int c = 1;'],
  'a text of wide letters': [
    `private static final String B = "${'漢字 '.repeat(20)}";`,
    `private static final String C = "${'ä'.repeat(50)}";`,
  ],
  'an annotation': ['@Override', 'public int b() {', 'return 1;', '}', '', '', '', '@Override', 'public int c() {', '', 'return 1;', '}'],
  'a switch': ['int b() {', 'switch (c) {', 'case "d" -> {', 'return 1;', '}', 'default -> {', '}', '}', 'return 2;', '}'],
  'a result of a switch': ['int b() {', 'return switch (c) {', 'case "d" -> 1;', 'case "e", "f" -> 2;', 'default -> 3;', '};', '}'],
  'an enum': ['enum B {', '/** One. */', 'ONE("one"),', '', 'TWO("two");', '', 'private final String c;', '}'],
  'a statement in an enum': ['enum B {', 'ONE("one");', '', `private static final Map<String, B> BY_WIRE = Of.of("${long}", "b");`, '}'],
  'an alternative': ['int b() {', 'if (c) {', 'return 1;', '} else {', `return Something.of("${long.slice(20)}", "b", "c");`, '}', '}'],
};

const refused: Readonly<Record<string, readonly string[]>> = {
  'what is indented': ['  int b = 1;'],
  'a statement of two lines': ['int b =', '1;'],
  'a comment behind a statement': ['int b = 1; // one'],
  'a text of several lines': ['String b = """', 'c', '""";'],
  'a block with nothing in it': ['void b() {', '}'],
  'a constant that does not fit': ['enum B {', `ONE("${long}"),`, 'TWO("two");', '}'],
  'a comment on a line that does not fit': [`// ${long}`, 'int b = 1;'],
  'a case that may not fit': ['int b() {', 'return switch (c) {', `case "${'ä'.repeat(40)}" -> 1;`, 'default -> 3;', '};', '}'],
  'a method without a body behind an annotation': ['@Override', 'int b();'],
  'a constant in other letters': ['enum B {', `ÜBER("${long}");`, '}'],
  'what does not end': ['void b() {'],
  'a comment that does not end': ['/**', ' * b', 'int b = 1;'],
};

/** A shape in widths up to where every part of it is too long. */
function widths(shape: string): readonly string[] {
  const name = (length: number): string => 'abcdefghij'.repeat(10).slice(0, length);
  return Array.from({ length: 78 }, (_, index) => {
    const own = shape.replace(/\bN|N\b/g, `N${name(index)}`).replace(/\bn\b/g, `n${name((index * 7) % 50)}`);
    if (own.endsWith('{')) return `${own}\nint d = 1;\n}`;
    return own.endsWith('*/') ? `${own}\nint d = 1;\n` : own;
  });
}

describe('statement by statement', () => {
  test.each(Object.entries(members))('%s, in all widths', async (_, shape) => {
    const text = inClass(widths(shape));
    expect((await quick(text))?.text).toBe(whole(text));
  });

  test.each(Object.entries(statements))('%s, in all widths', async (_, shape) => {
    const text = inMethod(widths(shape));
    expect((await quick(text))?.text).toBe(whole(text));
  });

  test('clang-format is asked about the other shapes alone', async () => {
    const asked = await Promise.all(
      Object.entries({ ...members, ...statements }).map(async ([name, shape]) => {
        const some = widths(shape).slice(0, 4);
        return (await quick(Object.hasOwn(members, name) ? inClass(some) : inMethod(some)))?.asked === 0 ? [] : [name];
      }),
    );
    expect(asked.flat()).toEqual(['a call in a call', 'a lambda', 'a choice']);
  });

  test.each(Object.entries(others))('%s', async (_, lines) => {
    const text = inClass(lines);
    expect((await quick(text))?.text).toBe(whole(text));
  });

  test.each(Object.entries(refused))('%s is for clang-format as a whole', async (_, lines) => {
    expect(await quick(inClass(lines))).toBeUndefined();
  });
});
