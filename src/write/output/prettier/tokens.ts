import { Unfamiliar } from './unfamiliar.js';

export type TokenKind = 'word' | 'string' | 'number' | 'regex' | 'template' | 'comment' | 'sign' | 'end';

/** A word of the source as it stands there. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** What is between it and the word before. */
  readonly gap: Gap;
}

export type Gap = 'none' | 'space' | 'line' | 'empty line';

/** It is the first of its line. */
export function isFirst({ gap }: Token): boolean {
  return gap === 'line' || gap === 'empty line';
}

/** An empty line is before it. */
export function isApart({ gap }: Token): boolean {
  return gap === 'empty line';
}

const word = /[A-Za-z_$#\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f][\w$\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]*/y;
const string = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y;
const number = /\d[\w.]*/y;
/** With nothing but names in it: all else is laid out. */
const template = /`(?:[^`\\$\n]|\\.|\$(?!\{)|\$\{[A-Za-z_$][\w$.]*\})*`/y;
const comment = /\/\*[^]*?\*\/|\/\/.*/y;
const regex = /\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const sign = /=>|\.\.\.|\?\.|\?\?|[=!]==?|<=|>=|&&|\|\||[-+*%<>=!?:;,.(){}[\]&|]/y;

/** What is nested more deeply is not read here. */
const DEPTH = 200;

/** The words of a source. Throws `Unfamiliar` at what templates do not print. */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let lines = 0;
  let end = 0;
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const first = source[at] ?? '';
    if (first === '\n') lines += 1;
    else if (first !== ' ') {
      const kind = kindAt(source, first, at);
      const text = kind === 'word' ? wordAt(source, at) : alone.has(first) ? first : textAt(source, patterns[kind], at);
      tokens.push({ kind, text, gap: lines > 0 || end === 0 ? afterLines(lines) : at > end ? 'space' : 'none' });
      if (kind === 'sign') depth += nesting(text);
      if (depth > DEPTH) throw new Unfamiliar();
      end = at + text.length;
      at = end - 1;
      lines = 0;
    }
  }
  tokens.push({ kind: 'end', text: '', gap: afterLines(lines) });
  return tokens;
}

function afterLines(lines: number): Gap {
  return lines > 1 ? 'empty line' : 'line';
}

function nesting(text: string): number {
  if (text === '(' || text === '[' || text === '{') return 1;
  return text === ')' || text === ']' || text === '}' ? -1 : 0;
}

const patterns = { word, string, number, template, comment, regex, sign };

/** Signs that no other begins with. */
const alone: ReadonlySet<string> = new Set('()[]{},;:');

function kindAt(source: string, first: string, at: number): keyof typeof patterns {
  if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first === '_' || first === '$' || first === '#' || first > '\x7f')
    return 'word';
  if (first === '"' || first === "'") return 'string';
  if (first >= '0' && first <= '9') return 'number';
  if (first === '`') return 'template';
  if (first !== '/') return 'sign';
  const second = source[at + 1];
  return second === '*' || second === '/' ? 'comment' : 'regex';
}

/** By the code of a letter. */
const isInWord: readonly boolean[] = Array.from({ length: 0x80 }, (_, code) => /[\w$]/.test(String.fromCharCode(code)));

/** Most of a source: letter by letter that is found sooner than by its pattern. */
function wordAt(source: string, at: number): string {
  for (let end = at + 1; ; end += 1) {
    const code = source.charCodeAt(end);
    if (code > 0x7f) return textAt(source, word, at);
    if (!isInWord[code]) return source.slice(at, end);
  }
}

function textAt(source: string, pattern: RegExp, at: number): string {
  pattern.lastIndex = at;
  if (!pattern.test(source)) throw new Unfamiliar();
  return source.slice(at, pattern.lastIndex);
}
