import { readJson } from "../json/native/json.js";
import { DecodeError, UnsafeNumberError } from "./errors.js";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads JSON from text or UTF-8 bytes.
 *
 * Throws `DecodeError` when it is not JSON and `UnsafeNumberError` when it holds a number that would become another one: nothing is
 * altered silently.
 */
export function parseJson(text: string | Uint8Array): unknown {
  try {
    const decoded = typeof text === "string" ? text : utf8.decode(text);
    return readJson(decoded);
  } catch (cause) {
    if (cause instanceof UnsafeNumberError) throw cause;
    throw new DecodeError(
      `not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      [],
      { cause },
    );
  }
}
