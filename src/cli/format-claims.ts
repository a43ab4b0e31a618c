/** Says which thread formats a file: whoever claims it first. */
export interface Claims {
  /** What the threads share. */
  readonly shared: SharedArrayBuffer;
  /** True for one caller alone. */
  claim(id: number): boolean;
}

/** More files than these are not told apart: the thread that they were given to formats them. */
const MOST = 1 << 20;

/** `shared`: of the thread that gives the files out; without it this is that thread. */
export function claims(shared?: SharedArrayBuffer): Claims {
  const buffer = shared ?? new SharedArrayBuffer(MOST);
  const claimed = new Uint8Array(buffer);
  const isGiven = shared !== undefined;
  return {
    shared: buffer,
    claim: (id) => (id < MOST ? Atomics.compareExchange(claimed, id, 0, 1) === 0 : isGiven),
  };
}
