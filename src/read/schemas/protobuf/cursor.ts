import type { Named, Range } from './file.js';
import { ProtoError, tokensOf, type Token } from './tokens.js';

/** Goes through the tokens of a text; what does not fit throws `ProtoError`. */
export interface Cursor {
  /** The token that comes next, or the one after it. */
  peek(ahead?: number): Token;
  /** Takes the next token whatever it is. */
  take(): Token;
  /** Takes the next token when it is this mark or word. */
  accept(text: string): boolean;
  /** Takes this mark or word. */
  expect(text: string): Token;
  /** Takes a name; `what` says in a fault what was expected. */
  name(what: string): Named;
  /** Takes a name with dots, possibly with one in front. */
  path(what: string): Named;
  /** Takes a quoted text, or several that follow each other; escapes stay as written. */
  text(): Named;
  integer(what: string): Named & { readonly value: number };
  fail(token: Token | Named, reason: string): never;
}

export function cursor(source: string): Cursor {
  const tokens = tokensOf(source);
  let index = 0;
  const peek = (ahead = 0): Token => tokens[Math.min(index + ahead, tokens.length - 1)] as Token;
  const take = (): Token => tokens[Math.min(index++, tokens.length - 1)] as Token;
  const accept = (text: string): boolean => {
    const { kind, text: found } = peek();
    const fits = (kind === 'mark' || kind === 'word') && found === text;
    if (fits) index += 1;
    return fits;
  };
  const fail = ({ offset }: Token | Named, reason: string): never => {
    throw new ProtoError({ offset, reason });
  };
  const unexpected = (what: string): never => fail(peek(), `${what} is expected here, not ${peek().text}`);
  const name = (what: string): Named => {
    if (peek().kind !== 'word') unexpected(what);
    const { text, offset } = take();
    return { name: text, offset };
  };

  return {
    peek,
    take,
    accept,
    fail,
    name,
    expect: (text) => (accept(text) ? (tokens[index - 1] as Token) : unexpected(text)),
    path(what) {
      const { offset } = peek();
      let found = accept('.') ? '.' : '';
      found += name(what).name;
      while (accept('.')) found += `.${name(what).name}`;
      return { name: found, offset };
    },
    text() {
      if (peek().kind !== 'text') unexpected('a quoted text');
      const { offset } = peek();
      let found = '';
      while (peek().kind === 'text') found += take().text.slice(1, -1);
      return { name: found, offset };
    },
    integer(what) {
      const { offset } = peek();
      const sign = accept('-') ? '-' : '';
      const { kind, text } = peek();
      const value = kind === 'number' ? integerOf(text) : undefined;
      if (value === undefined) return unexpected(what);
      take();
      return { name: sign + text, offset, value: sign === '-' ? -value : value };
    },
  };
}

function integerOf(text: string): number | undefined {
  if (/^0[xX][\da-fA-F]+$/.test(text)) return Number(text);
  if (/^0[0-7]+$/.test(text)) return Number.parseInt(text, 8);
  return /^(?:0|[1-9]\d*)$/.test(text) ? Number(text) : undefined;
}

/** `5`, `5 to 9` or `5 to max`, several with commas. */
export function ranges(tokens: Cursor, max: number): Range[] {
  const found: Range[] = [];
  do {
    const { value: from, offset } = tokens.integer('a number');
    const to = !tokens.accept('to') ? from : tokens.accept('max') ? max : tokens.integer('a number or max').value;
    found.push({ from, to, offset });
  } while (tokens.accept(','));
  return found;
}

/** Reads over what stands in brackets of any kind, the first of which comes next. */
export function skipBrackets(tokens: Cursor): void {
  const start = tokens.peek();
  let open = 0;
  do {
    const token = tokens.take();
    if (token.kind === 'end') tokens.fail(start, `${start.text} is not closed`);
    if (token.kind === 'mark' && '{[('.includes(token.text)) open += 1;
    if (token.kind === 'mark' && '}])'.includes(token.text)) open -= 1;
  } while (open > 0);
}

/** One option, after the word or the bracket: `(my.option).part = value`. */
export function option(tokens: Cursor): { readonly name: string; readonly value: string } {
  let name = '';
  do {
    if (tokens.accept('(')) {
      name += `(${tokens.path('the name of an option').name})`;
      tokens.expect(')');
    } else name += tokens.path('the name of an option').name;
  } while (tokens.accept('.') && (name += '.'));
  tokens.expect('=');
  return { name, value: constant(tokens) };
}

function constant(tokens: Cursor): string {
  const { kind, text } = tokens.peek();
  if (kind === 'text') return tokens.text().name;
  if (text === '{') {
    skipBrackets(tokens);
    return '';
  }
  if (!tokens.accept('-')) tokens.accept('+');
  const next = tokens.peek();
  if (next.kind === 'number') return tokens.take().text;
  return tokens.path('a value').name;
}
