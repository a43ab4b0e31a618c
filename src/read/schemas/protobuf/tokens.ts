// Protocol Buffers Language Specification, "Lexical Elements".
import type { ProtoFault } from './file.js';

export interface Token {
  readonly kind: 'word' | 'number' | 'text' | 'mark' | 'end';
  readonly text: string;
  readonly offset: number;
}

/** The first fault of a text; it ends the reading. */
export class ProtoError extends Error {
  constructor(readonly fault: ProtoFault) {
    super(fault.reason);
    this.name = 'ProtoError';
  }
}

const space = /(?:\s|\uFEFF|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const patterns: readonly (readonly [kind: Token['kind'], pattern: RegExp])[] = [
  ['word', /[A-Za-z_]\w*/y],
  ['number', /0[xX][\da-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y],
  ['text', /"(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^\n])*'/y],
  ['mark', /[{}[\]()<>;,=.:\-+]|\/(?!\*)/y],
];

/** The tokens of a text, an end last. Throws `ProtoError`. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let offset = after(text, 0); offset < text.length; offset = after(text, offset)) {
    const token = tokenAt(text, offset);
    if (token === undefined) throw new ProtoError({ offset, reason: faultAt(text, offset) });
    tokens.push(token);
    offset += token.text.length;
  }
  return [...tokens, { kind: 'end', text: 'the end', offset: text.length }];
}

function after(text: string, offset: number): number {
  space.lastIndex = offset;
  space.test(text);
  return space.lastIndex;
}

function tokenAt(text: string, offset: number): Token | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = offset;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { kind, text: found, offset };
  }
  return undefined;
}

function faultAt(text: string, offset: number): string {
  if (text.startsWith('/*', offset)) return 'the comment has no end';
  if (/["']/.test(text[offset] ?? '')) return 'the text has no end';
  return `${JSON.stringify(String.fromCodePoint(text.codePointAt(offset) ?? 0))} has no meaning here`;
}
