// Runtime expressions: asyncapi.md 1.4. expression = "$message" "." ("header" / "payload") [ "#" json-pointer ]
import type { Expression } from '../../ir/api.js';

/** Reads a runtime expression; undefined when it is none. A pointer is RFC 6901 and not percent-encoded. */
export function parseExpression(source: string): Expression | undefined {
  const match = /^\$message\.(header|payload)(?:#((?:\/(?:[^/~]|~[01])*)*))?$/s.exec(source);
  if (!match) return undefined;
  const pointer = (match[2] ?? '').split('/').slice(1);
  return { of: match[1] as 'header' | 'payload', pointer: pointer.map(unescape) };
}

function unescape(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}
