import {
  asError,
  backoffMs,
  pause,
  type LinkState,
  type Session,
} from "../../runtime/index.js";
import type { Seat } from "./seat.js";

const backoff = { baseMs: 100, maxMs: 1_000 };

/**
 * Whether the brokers are there, and each subscription a member of its group. kafkajs reconnects when it has something to send, and says
 * nothing until then: so we look.
 */
export class Link {
  readonly #look: () => Promise<void>;
  readonly #onState: Session["onState"];
  readonly #closing = new AbortController();
  readonly #seats = new Set<Seat>();
  #state: LinkState = "connecting";
  #cause: Error | undefined;
  #isThere = false;
  #isLooking = false;
  #isDoubtful = false;

  /** `look` connects once and throws when that is not possible. */
  constructor(look: () => Promise<void>, onState: Session["onState"]) {
    this.#look = look;
    this.#onState = onState;
  }

  /** They are there. */
  connected(): void {
    this.#isThere = true;
    this.#report();
  }

  /** All is well only as long as this one is taken, too. */
  admit(seat: Seat): void {
    this.#seats.add(seat);
    seat.onChange = () => this.#report();
    this.#report();
  }

  /** It is no longer wanted. */
  dismiss(seat: Seat): void {
    seat.onChange = () => undefined;
    if (this.#seats.delete(seat)) this.#report();
  }

  /** A connection has ended: perhaps one of many, and perhaps on purpose. */
  doubt(): void {
    this.#isDoubtful = true;
    if (!this.#isLooking && this.#state !== "connecting") void this.#check();
  }

  close(): void {
    this.#closing.abort();
    this.#onState("closed");
  }

  async #check(): Promise<void> {
    this.#isLooking = true;
    for (let attempt = 1; this.#isDoubtful && !this.#isClosing; attempt += 1) {
      this.#isDoubtful = false;
      try {
        await this.#look();
      } catch (cause) {
        this.#isDoubtful = true;
        this.#lost(asError(cause));
        await pause(backoffMs(attempt, backoff), this.#closing.signal);
      }
    }
    this.#isLooking = false;
    this.connected();
  }

  /** Who was a member may be forgotten when they are back, or have to wait until its former self is. */
  #lost(cause: Error): void {
    this.#isThere = false;
    this.#report(cause);
    for (const seat of this.#seats) seat.doubt(cause);
  }

  get #isClosing(): boolean {
    return this.#closing.signal.aborted;
  }

  /** `loss`: why they are not there. */
  #report(loss?: Error): void {
    const [vacancy] = [...this.#seats].flatMap(({ vacancy }) => vacancy ?? []);
    const joined = vacancy ? "rejoining" : "connected";
    const state = this.#isThere ? joined : "disconnected";
    const cause = this.#isThere ? vacancy : (loss ?? this.#cause);
    if (this.#isClosing || (state === this.#state && cause === this.#cause))
      return;
    this.#state = state;
    this.#cause = cause;
    this.#onState(state, cause);
  }
}
