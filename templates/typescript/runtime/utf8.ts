const encoder = new TextEncoder();

/** Node's, where there is one. */
const { Buffer: NodeBuffer } = globalThis as {
  Buffer?: { from(text: string): Uint8Array };
};

/**
 * The text in UTF-8: a view that nobody else writes to, though its buffer may be larger. In Node it is a `Buffer`: short ones
 * share memory, and what its libraries want a `Buffer` for need not be wrapped once more.
 */
export function utf8(text: string): Uint8Array {
  return NodeBuffer ? NodeBuffer.from(text) : encoder.encode(text);
}
