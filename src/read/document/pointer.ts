// JSON Pointer, RFC 6901.

/** The unescaped tokens of a pointer: `/a~1b/0` gives `a/b` and `0`. */
export function tokensOf(pointer: string): string[] {
  if (pointer === '') return [];
  const tokens = pointer.slice(1).split('/');
  return pointer.includes('~') ? tokens.map(unescaped) : tokens;
}

/** The last of the tokens; undefined where there is none. */
export function lastToken(pointer: string): string | undefined {
  const token = pointer.slice(pointer.lastIndexOf('/') + 1);
  return pointer === '' ? undefined : token.includes('~') ? unescaped(token) : token;
}

function unescaped(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The pointer one level further down. */
export function append(pointer: string, token: string): string {
  const isPlain = !token.includes('/') && !token.includes('~');
  return `${pointer}/${isPlain ? token : token.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The pointer that the tokens make. */
export function pointerOf(tokens: readonly string[]): string {
  return tokens.reduce(append, '');
}

/** The index that a token means in an array; undefined when it means none. */
export function indexOf(token: string): number | undefined {
  return /^(?:0|[1-9]\d{0,9})$/.test(token) ? Number(token) : undefined;
}
