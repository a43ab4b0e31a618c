import { PublishError } from "./errors.js";
import { defer, until, type Deferred } from "./time.js";

/** What waits while there is no connection, and what happens to the next when that is too much. */
export interface OutboxOptions {
  /** Messages. Default 1,000. */
  readonly limit: number;
  /** `block` waits for room, `fail` refuses the newcomer, `dropOldest` gives up the one that waits longest. */
  readonly full: "block" | "fail" | "dropOldest";
}

/** A gate that is open while connected and keeps a bounded number waiting while not. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #waiting = new Set<Deferred<void>>();
  readonly #outside = new Set<Deferred<void>>();
  #open = true;

  constructor(options: Partial<OutboxOptions> = {}) {
    this.#options = { limit: 1_000, full: "block", ...options };
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Resolves while connected. Throws `PublishError` when there is no room, or `late()` when the signal aborts. */
  async pass(signal: AbortSignal, late: () => Error): Promise<void> {
    const { limit, full } = this.#options;
    while (!this.#open) {
      if (this.#waiting.size < limit)
        await this.#wait(this.#waiting, signal, late);
      else if (full === "block") await this.#wait(this.#outside, signal, late);
      else if (full === "dropOldest") this.#dropOldest();
      else
        throw new PublishError(
          `there is no connection, and ${limit} messages wait already`,
        );
    }
  }

  /** The connection stands: everyone goes on, in order of arrival. */
  open(): void {
    this.#open = true;
    for (const { resolve } of [...this.#waiting, ...this.#outside]) resolve();
  }

  /** The connection is lost. */
  close(): void {
    this.#open = false;
  }

  #dropOldest(): void {
    const [oldest] = this.#waiting;
    if (!oldest) throw new PublishError("there is no connection");
    this.#waiting.delete(oldest);
    oldest.reject(
      new PublishError("given up for newer messages: there is no connection"),
    );
  }

  /** Takes its place before anything else runs, and in both lists goes on after as many steps: order is kept. */
  async #wait(
    list: Set<Deferred<void>>,
    signal: AbortSignal,
    late: () => Error,
  ): Promise<void> {
    const place = defer<void>();
    list.add(place);
    try {
      await until(place.promise, signal, late);
    } finally {
      list.delete(place);
      this.#admit();
    }
  }

  #admit(): void {
    const [next] = this.#outside;
    if (this.#waiting.size < this.#options.limit) next?.resolve();
  }
}
