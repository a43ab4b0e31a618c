/** The messages of a batch that are being handled: they end in any order, and only a run without gaps may be committed. */
export class OffsetWindow {
  readonly #messages: readonly { readonly offset: string }[];
  /** Up to here, not included, all are done. */
  #first = 0;
  /** Done before one in front of them. */
  readonly #ahead = new Set<number>();
  #given = Infinity;

  constructor(messages: readonly { readonly offset: string }[]) {
    this.#messages = messages;
  }

  /** The message at this place of the batch is done, or has to come again. */
  settle(at: number, done: boolean): void {
    if (!done) this.#given = Math.min(this.#given, at);
    else if (at > this.#first) this.#ahead.add(at);
    else {
      this.#first += 1;
      while (this.#ahead.delete(this.#first)) this.#first += 1;
    }
  }

  /** The offset up to which all are done. */
  get last(): string | undefined {
    return this.#messages[this.#first - 1]?.offset;
  }

  /** The first that has to come again, once nothing before it is open. */
  get givenBack(): string | undefined {
    return this.#given === this.#first
      ? this.#messages[this.#first]?.offset
      : undefined;
  }

  /** Whether one of them has to come again: what is behind it will come again too. */
  get isBroken(): boolean {
    return this.#given < Infinity;
  }
}

/** Where to go on after it. */
export function next(offset: string): string {
  return String(BigInt(offset) + 1n);
}
