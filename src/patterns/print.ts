import type { Node, Range, SetItem } from './syntax.js';
import { isRange } from './syntax.js';
import { Unspeakable } from './unspeakable.js';
import { complement, rangesOf, wordCharacters } from './ranges.js';

/** How one engine spells what engines spell differently. */
export interface Spelling {
  readonly end: string;
  /** A set that no character is in, and one that all are in. */
  readonly nothing: string;
  readonly anything: string;
  /** The boundary of a word of ASCII; undefined where it has to be spelled out by lookaround. */
  readonly boundary: ((negated: boolean) => string) | undefined;
  escape(code: number): string;
  /** Whether a character can be read where it stands (default: letters, numbers, punctuation, symbols and the space). */
  isVisible?(char: string): boolean;
  /** A property that the engine knows, inside a set; undefined for one that has to be listed. */
  property(name: string, negated: boolean): string | undefined;
  /** A reference to a group that may not have matched. */
  uncertain(group: number): string;
  /** Lookbehinds are matched from right to left, as in ECMA-262. */
  readonly leftward: boolean;
  /** A lookbehind, from its printed alternatives. */
  behind(body: Node, negated: boolean, print: (node: Node) => string): string;
}

export function printPattern(node: Node, spelling: Spelling): string {
  const print = (inner: Node): string => printPattern(inner, spelling);
  switch (node.kind) {
    case 'char':
      return character(node.code, spelling);
    case 'set':
      return set(node.items, node.negated, spelling);
    case 'start':
      return '^';
    case 'end':
      return spelling.end;
    case 'boundary':
      return spelling.boundary?.(node.negated) ?? boundary(node.negated);
    case 'group':
      return `${node.number === undefined ? '(?:' : '('}${print(node.body)})`;
    case 'look':
      return node.behind ? spelling.behind(node.body, node.negated, print) : `(?${node.negated ? '!' : '='}${print(node.body)})`;
    case 'reference':
      if (node.stale || (node.leftward && !spelling.leftward)) throw new Unspeakable();
      return node.certain ? `\\${node.group}` : spelling.uncertain(node.group);
    case 'repeat':
      return `${repeated(node.body, print)}${quantifier(node)}`;
    case 'sequence':
      return sequence(node.parts, print);
    case 'choice':
      return node.options.map(print).join('|');
  }
}

/** A digit behind a reference would become a part of it. */
function sequence(parts: readonly Node[], print: (node: Node) => string): string {
  return parts
    .map((part, index) =>
      part.kind === 'choice' || (part.kind === 'reference' && index < parts.length - 1) ? `(?:${print(part)})` : print(part),
    )
    .join('');
}

function repeated(body: Node, print: (node: Node) => string): string {
  return body.kind === 'char' || body.kind === 'set' || body.kind === 'group' ? print(body) : `(?:${print(body)})`;
}

/** No string is longer than this, and no engine counts further. */
const MOST = 2 ** 31 - 1;

function quantifier({ minimum, maximum, lazy }: { readonly minimum: number; readonly maximum: number; readonly lazy: boolean }): string {
  const isOpen = maximum >= MOST;
  const least = Math.min(minimum, MOST);
  const count = (): string => {
    if (isOpen && least <= 1) return least === 0 ? '*' : '+';
    if (least === 0 && maximum === 1) return '?';
    if (least === maximum) return `{${least}}`;
    return `{${least},${isOpen ? '' : maximum}}`;
  };
  return `${count()}${lazy ? '?' : ''}`;
}

function boundary(negated: boolean): string {
  const word = `[${wordCharacters.map(([first, last]) => (first === last ? '_' : `${String.fromCodePoint(first)}-${String.fromCodePoint(last)}`)).join('')}]`;
  const [before, after] = negated ? ['(?<=W)(?=W)', '(?<!W)(?!W)'] : ['(?<=W)(?!W)', '(?<!W)(?=W)'];
  return `(?:${before}|${after})`.replaceAll('W', word);
}

function character(code: number, { escape }: Spelling): string {
  const char = String.fromCodePoint(code);
  if (/[\\^$.*+?()[\]{}|]/.test(char)) return `\\${char}`;
  return isVisible(char) ? char : (controls.get(code) ?? escape(code));
}

/** Escapes that all engines share. */
const controls: ReadonlyMap<number, string> = new Map([
  [0x09, '\\t'],
  [0x0a, '\\n'],
  [0x0c, '\\f'],
  [0x0d, '\\r'],
]);

/** Letters, numbers, punctuation, symbols and the space can be read where they stand; the rest is escaped, marks too: they would join what is before them. */
function isVisible(char: string): boolean {
  return char === ' ' || /[\p{L}\p{N}\p{P}\p{S}]/u.test(char);
}

function set(items: readonly SetItem[], negated: boolean, spelling: Spelling): string {
  if (items.length === 0) return negated ? spelling.anything : spelling.nothing;
  const text = items.map((item) => (isRange(item) ? range(item, spelling) : property(item, spelling))).join('');
  return `[${negated ? '^' : ''}${text}]`;
}

function property({ property: name, negated }: { readonly property: string; readonly negated: boolean }, spelling: Spelling): string {
  const known = spelling.property(name, negated);
  if (known !== undefined) return known;
  const ranges = rangesOf(name);
  return (negated ? complement(ranges) : ranges).map((item) => range(item, listed(spelling))).join('');
}

/** Characters that nobody wrote are not worth reading. */
function listed(spelling: Spelling): Spelling {
  return { ...spelling, isVisible: (char) => char >= ' ' && char <= '~' };
}

function range([first, last]: Range, spelling: Spelling): string {
  if (first === last) return member(first, spelling);
  const own = isVisible(String.fromCodePoint(first)) && isVisible(String.fromCodePoint(last)) ? spelling : listed(spelling);
  return `${member(first, own)}${last === first + 1 ? '' : '-'}${member(last, own)}`;
}

function member(code: number, spelling: Spelling): string {
  const char = String.fromCodePoint(code);
  if (/[\\\]^[\-&~|#]/.test(char)) return `\\${char}`;
  return (spelling.isVisible ?? isVisible)(char) ? char : (controls.get(code) ?? spelling.escape(code));
}
