import { readJson } from "../json/native/json.js";
import { DecodeError, UnsafeNumberError } from "./errors.js";
import { isOverflow } from "./overflow.js";

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
    const message = isOverflow(cause)
      ? "not JSON that can be read: it is nested too deeply, or too long"
      : `not JSON: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new DecodeError(message, [], { cause });
  }
}
