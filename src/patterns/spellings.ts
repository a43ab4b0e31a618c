import type { Spelling } from './print.js';
import type { Node } from './syntax.js';
import { Unspeakable } from './unspeakable.js';
import { isBounded, widthOf } from './width.js';

const braced = (code: number): string => `\\x{${code.toString(16).toUpperCase()}}`;
const unicode = (code: number): string => `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** General categories and scripts, as `\p{…}` names them without and with `Script=`. */
function categoryOrScript(name: string): { readonly category: string } | { readonly script: string } | undefined {
  const [, key, value = ''] = /^(?:(General_Category|gc|Script|sc)=)?(\w+)$/.exec(name) ?? [];
  const short = categories.get(value) ?? (/^[A-Z][a-z]?$/.test(value) ? value : undefined);
  if (key === 'Script' || key === 'sc') return value.length > 4 ? { script: value } : undefined;
  return short === undefined || short === 'LC' ? undefined : { category: short };
}

const categories: ReadonlyMap<string, string> = new Map([
  ['Letter', 'L'],
  ['Lowercase_Letter', 'Ll'],
  ['Uppercase_Letter', 'Lu'],
  ['Mark', 'M'],
  ['Number', 'N'],
  ['Decimal_Number', 'Nd'],
  ['Punctuation', 'P'],
  ['punct', 'P'],
  ['Symbol', 'S'],
  ['Separator', 'Z'],
  ['Space_Separator', 'Zs'],
]);

function lookbehind(body: Node, negated: boolean, print: (node: Node) => string): string {
  return `(?<${negated ? '!' : '='}${print(body)})`;
}

const re2: Spelling = {
  end: '\\z',
  nothing: '[^\\x00-\\x{10FFFF}]',
  anything: '(?s:.)',
  boundary: (negated) => (negated ? '\\B' : '\\b'),
  escape: braced,
  property(name, negated) {
    const known = categoryOrScript(name);
    if (known === undefined) return undefined;
    return `\\${negated ? 'P' : 'p'}{${'category' in known ? known.category : known.script}}`;
  },
  uncertain: () => {
    throw new Unspeakable();
  },
  leftward: false,
  behind: lookbehind,
};

/** By engine; `backtracking` is what Go programs use where RE2 is not enough, and spells like .NET. */
export const spellings: Readonly<Record<'re2' | 'backtracking' | 'java' | 'python', Spelling>> = {
  re2,
  backtracking: {
    ...re2,
    leftward: true,
    nothing: '(?!)',
    anything: '[\\s\\S]',
    boundary: undefined,
    escape: (code) => (code > 0xffff ? String.fromCodePoint(code) : unicode(code)),
    property: () => undefined,
    uncertain: (group) => `(?(${group})\\${group})`,
  },
  java: {
    ...re2,
    nothing: '(?!)',
    // Before Java 19 it is a boundary of Unicode words.
    boundary: undefined,
    property(name, negated) {
      const known = categoryOrScript(name);
      if (known === undefined) return undefined;
      return `\\${negated ? 'P' : 'p'}{${'category' in known ? known.category : `Is${known.script}`}}`;
    },
    behind(body, negated, print) {
      if (!isBounded(body)) throw new Unspeakable();
      return lookbehind(body, negated, print);
    },
  },
  python: {
    ...re2,
    end: '\\Z',
    nothing: '(?!)',
    boundary: (negated) => `(?a:\\${negated ? 'B' : 'b'})`,
    escape: (code) => (code > 0xffff ? `\\U${code.toString(16).toUpperCase().padStart(8, '0')}` : unicode(code)),
    property: () => undefined,
    uncertain: (group) => `(?(${group})\\${group})`,
    behind(body, negated, print) {
      const options = body.kind === 'choice' ? body.options : [body];
      if (options.some((option) => widthOf(option) === undefined)) throw new Unspeakable();
      const all = options.map((option) => lookbehind(option, negated, print));
      return all.length === 1 || negated ? all.join('') : `(?:${all.join('|')})`;
    },
  },
};
