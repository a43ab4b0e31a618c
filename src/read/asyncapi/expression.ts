// Runtime expressions: asyncapi.md 1.4. expression = "$message" "." ("header" / "payload") [ "#" json-pointer ]
import type { Expression } from '../../ir/api.js';
import { tokensOf } from '../document/pointer.js';

/** Reads a runtime expression; undefined when it is none. A pointer is RFC 6901 and not percent-encoded. */
export function parseExpression(source: string): Expression | undefined {
  const match = /^\$message\.(header|payload)(?:#((?:\/(?:[^/~]|~[01])*)*))?$/s.exec(source);
  if (!match) return undefined;
  return { of: match[1] as 'header' | 'payload', pointer: tokensOf(match[2] ?? '') };
}
