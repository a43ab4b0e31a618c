const encoder = new TextEncoder();

/** Texts up to a third of it share one, as most are short: a buffer of its own costs more than encoding does. */
const SHARED = 1 << 14;

let shared = new Uint8Array(SHARED);
let used = 0;

/** The text in UTF-8: a view that nobody else writes to, though its buffer may be larger. */
export function utf8(text: string): Uint8Array {
  // A UTF-16 unit becomes three bytes at most.
  const most = text.length * 3;
  if (most > SHARED) return encoder.encode(text);
  if (used + most > SHARED) {
    shared = new Uint8Array(SHARED);
    used = 0;
  }
  const start = used;
  used += encoder.encodeInto(text, shared.subarray(start)).written;
  return shared.subarray(start, used);
}
