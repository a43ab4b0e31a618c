import { DecodeError, UnsafeNumberError } from "./errors.js";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads JSON from text or UTF-8 bytes.
 *
 * Throws `DecodeError` when it is not JSON and `UnsafeNumberError` when it holds an integer that a JavaScript number cannot hold
 * exactly, or a number beyond its range: nothing is altered silently.
 */
export function parseJson(text: string | Uint8Array): unknown {
  try {
    const decoded = typeof text === "string" ? text : utf8.decode(text);
    const value: unknown = JSON.parse(decoded);
    refuseUnsafeNumbers(decoded);
    return value;
  } catch (cause) {
    if (cause instanceof UnsafeNumberError) throw cause;
    throw new DecodeError(
      `not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      [],
      { cause },
    );
  }
}

/** Few texts hold a long run of digits or an exponent: only those are looked at token by token. */
const suspicious = /\d{16}|\d[eE]/;
const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function refuseUnsafeNumbers(json: string): void {
  if (!suspicious.test(json)) return;
  for (const [token] of json.matchAll(stringOrNumber)) {
    if (!token.startsWith('"') && !isExact(token))
      throw new UnsafeNumberError(token);
  }
}

/** Fractions round, as in every JSON library; integers and magnitudes must not. */
function isExact(literal: string): boolean {
  const value = Number(literal);
  if (!Number.isFinite(value)) return false;
  return /[.eE]/.test(literal) || BigInt(literal) === BigInt(value);
}
