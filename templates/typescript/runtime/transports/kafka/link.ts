import {
  asError,
  backoffMs,
  pause,
  type LinkState,
  type Session,
} from "../../runtime/index.js";

const backoff = { baseMs: 100, maxMs: 1_000 };

/** Whether the brokers are there. kafkajs reconnects when it has something to send, and says nothing until then: so we look. */
export class Link {
  readonly #look: () => Promise<void>;
  readonly #onState: Session["onState"];
  readonly #closing = new AbortController();
  #state: LinkState = "connecting";
  #isLooking = false;
  #isDoubtful = false;

  /** `look` connects once and throws when that is not possible. */
  constructor(look: () => Promise<void>, onState: Session["onState"]) {
    this.#look = look;
    this.#onState = onState;
  }

  /** They are there. */
  connected(): void {
    this.#report("connected");
  }

  /** A connection has ended: perhaps one of many, and perhaps on purpose. */
  doubt(): void {
    this.#isDoubtful = true;
    if (!this.#isLooking && this.#state !== "connecting") void this.#check();
  }

  /** Something went wrong that a look does not show. */
  failed(cause: Error): void {
    this.#report("disconnected", cause);
    this.doubt();
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
        this.#report("disconnected", asError(cause));
        await pause(backoffMs(attempt, backoff), this.#closing.signal);
      }
    }
    this.#isLooking = false;
    this.#report("connected");
  }

  get #isClosing(): boolean {
    return this.#closing.signal.aborted;
  }

  #report(state: LinkState, cause?: Error): void {
    if (this.#isClosing || (state === this.#state && !cause)) return;
    this.#state = state;
    this.#onState(state, cause);
  }
}
