const encoder = new TextEncoder();

/** As much of Node's `Buffer` as is asked of it. */
interface NodeBytes extends Uint8Array {
  write(text: string, at: number): number;
}

/** Node's, where there is one. */
const { Buffer: NodeBuffer } = globalThis as {
  Buffer?: {
    from(text: string): NodeBytes;
    allocUnsafeSlow(size: number): NodeBytes;
  };
};

/** Texts up to a third of it share one, as most are short: Node would measure each, and look for a place for it. */
const SHARED = 1 << 16;

let shared: NodeBytes | undefined;
let used = SHARED;

/**
 * The text in UTF-8: a view that nobody else writes to, though its buffer may be larger. In Node it is a `Buffer`: what its
 * libraries want one for need not be wrapped once more.
 */
export function utf8(text: string): Uint8Array {
  if (!NodeBuffer) return encoder.encode(text);
  // A UTF-16 unit becomes three bytes at most.
  const most = text.length * 3;
  if (most > SHARED) return NodeBuffer.from(text);
  if (!shared || used + most > SHARED) {
    shared = NodeBuffer.allocUnsafeSlow(SHARED);
    used = 0;
  }
  const start = used;
  used += shared.write(text, start);
  return shared.subarray(start, used);
}
