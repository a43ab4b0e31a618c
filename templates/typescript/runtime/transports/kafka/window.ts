/** The messages of a partition that are being handled: they end in any order, and only a run without gaps may be committed. */
export class OffsetWindow {
  readonly #open = new Map<string, "done" | "given back" | undefined>();
  #last: string | undefined;

  /** A message is handed over. */
  open(offset: string): void {
    this.#open.set(offset, undefined);
  }

  /** It is done, or has to come again. */
  settle(offset: string, done: boolean): void {
    this.#open.set(offset, done ? "done" : "given back");
    for (const [first, state] of this.#open) {
      if (state !== "done") return;
      this.#open.delete(first);
      this.#last = first;
    }
  }

  /** The offset up to which all are done. */
  get last(): string | undefined {
    return this.#last;
  }

  /** The first that has to come again, once nothing before it is open. */
  get givenBack(): string | undefined {
    const [first] = this.#open;
    return first?.[1] === "given back" ? first[0] : undefined;
  }

  /** Whether one of them has to come again: what is behind it will come again too. */
  get isBroken(): boolean {
    return [...this.#open.values()].includes("given back");
  }
}

/** Where to go on after it. */
export function next(offset: string): string {
  return String(BigInt(offset) + 1n);
}
