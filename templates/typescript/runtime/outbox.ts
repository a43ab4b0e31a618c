import { PublishError } from "./errors.js";
import { defer, until, type Deferred } from "./time.js";

/** What waits while there is no connection, and what happens to the next when that is too much. */
export interface OutboxOptions {
  /** Messages. Default 1,000. */
  readonly limit: number;
  /** `block` waits for room, `fail` refuses the newcomer, `dropOldest` gives up the one that waits longest. Default `block`. */
  readonly full: "block" | "fail" | "dropOldest";
}

/** A message that waits. */
interface Waiting {
  readonly address: string;
  readonly place: Deferred<void>;
}

/** A gate that is open while connected and keeps a bounded number waiting while not: where each address has a connection, for each. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #waiting = new Set<Waiting>();
  readonly #outside = new Set<Waiting>();
  readonly #lost = new Set<string>();
  #open = true;

  constructor(options: Partial<OutboxOptions> = {}) {
    this.#options = { limit: 1_000, full: "block", ...options };
  }

  /** Whether messages to any address may pass. */
  get isOpen(): boolean {
    return this.#open && this.#lost.size === 0;
  }

  /** Whether messages to an address may pass. */
  isOpenFor(address: string): boolean {
    return this.#open && (this.#lost.size === 0 || !this.#lost.has(address));
  }

  /** Resolves while connected. Throws `PublishError` when there is no room, or `late()` when the signal aborts. */
  async pass(
    address: string,
    signal: AbortSignal,
    late: () => Error,
  ): Promise<void> {
    const { limit, full } = this.#options;
    while (!this.isOpenFor(address)) {
      const waiting = { address, place: defer<void>() };
      if (this.#waiting.size < limit)
        await this.#wait(this.#waiting, waiting, signal, late);
      else if (full === "block")
        await this.#wait(this.#outside, waiting, signal, late);
      else if (full === "dropOldest") this.#dropOldest();
      else
        throw new PublishError(
          `there is no connection, and ${limit} messages wait already`,
        );
    }
  }

  /** The connection stands, or that of the address: everyone whom it lets pass goes on, in order of arrival. */
  open(address?: string): void {
    if (address === undefined) this.#open = true;
    else this.#lost.delete(address);
    for (const { address: to, place } of [...this.#waiting, ...this.#outside])
      if (this.isOpenFor(to)) place.resolve();
  }

  /** The connection is lost, or that of the address. */
  close(address?: string): void {
    if (address === undefined) this.#open = false;
    else this.#lost.add(address);
  }

  #dropOldest(): void {
    const [oldest] = this.#waiting;
    if (!oldest) throw new PublishError("there is no connection");
    this.#waiting.delete(oldest);
    oldest.place.reject(
      new PublishError("given up for newer messages: there is no connection"),
    );
  }

  /** Takes its place before anything else runs, and in both lists goes on after as many steps: order is kept. */
  async #wait(
    list: Set<Waiting>,
    waiting: Waiting,
    signal: AbortSignal,
    late: () => Error,
  ): Promise<void> {
    list.add(waiting);
    try {
      await until(waiting.place.promise, signal, late);
    } finally {
      list.delete(waiting);
      this.#admit();
    }
  }

  #admit(): void {
    const [next] = this.#outside;
    if (this.#waiting.size < this.#options.limit) next?.place.resolve();
  }
}
