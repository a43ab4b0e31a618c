import type { Protocol } from "./protocol.js";
import { Abort } from "./time.js";
import type { Inbound, Outcome, Settlement } from "./transport.js";

/** A message that was delivered, until it has an outcome. It aborts when a drain runs out of time. */
export class Unsettled<P extends Protocol> extends Abort implements Settlement {
  readonly message: Inbound<P>;
  /** Its place among the others. */
  at = 0;
  #outcome: Outcome | undefined;
  #settled: ((outcome: Outcome) => void) | undefined;

  constructor(message: Inbound<P>) {
    super();
    this.message = message;
  }

  then(settled: (outcome: Outcome) => void): void {
    if (this.#outcome) return settled(this.#outcome);
    const before = this.#settled;
    this.#settled = before
      ? (outcome) => {
          before(outcome);
          settled(outcome);
        }
      : settled;
  }

  /** The first outcome counts. */
  settle(outcome: Outcome): void {
    if (this.#outcome) return;
    this.#outcome = outcome;
    this.#settled?.(outcome);
  }
}

/** All of them, in no order. A `Set` that changes with every message leaves the collector much more to do. */
export class AllUnsettled<P extends Protocol> {
  readonly #all: Unsettled<P>[] = [];

  get size(): number {
    return this.#all.length;
  }

  [Symbol.iterator](): IterableIterator<Unsettled<P>> {
    return [...this.#all].values();
  }

  add(unsettled: Unsettled<P>): void {
    unsettled.at = this.#all.push(unsettled) - 1;
  }

  /** The last takes its place. Nothing where it has gone before. */
  delete(unsettled: Unsettled<P>): void {
    if (this.#all[unsettled.at] !== unsettled) return;
    const last = this.#all.pop();
    if (!last || last === unsettled) return;
    this.#all[unsettled.at] = last;
    last.at = unsettled.at;
  }
}
