import {
  asError,
  backoffMs,
  ConnectError,
  pause,
  SdkError,
} from "../../runtime/index.js";
import type { Dial, Frame, Wire } from "./wire.js";

/** What a line tells its owner. */
export interface LineEvents {
  onFrame(wire: Wire, frame: Frame): void;
  onDown(cause?: Error): void;
  /** It is there again. */
  onBack(): void;
  /** It was refused for good, and is not opened again unless it is asked to be. */
  onFailed(cause: Error): void;
}

/** One socket that comes back, with full jitter, until it is closed. */
export class Line {
  readonly #url: () => string;
  readonly #dial: Dial;
  readonly #events: LineEvents;
  readonly #closed = new AbortController();
  #wire: Wire | undefined;
  #opening: Promise<Wire> | undefined;
  #reopening = false;
  #isLost = false;
  #holders = 0;
  #isUsed = true;
  #neededUntil = 0;

  constructor(url: () => string, dial: Dial, events: LineEvents) {
    this.#url = url;
    this.#dial = dial;
    this.#events = events;
  }

  /** The socket while it is open. */
  get wire(): Wire | undefined {
    return this.#wire;
  }

  /** Whether it was open, and is not. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** Whether someone needs it though nothing is sent. */
  get isHeld(): boolean {
    return this.#holders > 0;
  }

  hold(): void {
    this.#holders += 1;
  }

  release(): void {
    this.#holders -= 1;
  }

  /** Something is sent, for which a reply may come within so many milliseconds. */
  use(replyWithinMs?: number): void {
    this.#isUsed = true;
    if (replyWithinMs === undefined) return;
    const end = performance.now() + replyWithinMs;
    this.#neededUntil = Math.max(this.#neededUntil, end);
  }

  /** Whether nothing has used it since it was asked the last time, and nothing is going to. */
  isIdle(): boolean {
    const isUsed = this.#isUsed || this.isHeld || this.#opening !== undefined;
    this.#isUsed = false;
    return !isUsed && performance.now() > this.#neededUntil;
  }

  /** The open socket. Throws `ConnectError`. */
  open(): Promise<Wire> {
    if (this.#wire) return Promise.resolve(this.#wire);
    this.#opening ??= this.#open().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  /** For good. */
  close(): void {
    this.#closed.abort();
    this.#wire?.close(1000);
    this.#wire = undefined;
  }

  async #open(): Promise<Wire> {
    const { signal } = this.#closed;
    const early: Frame[] = [];
    const opened = await this.#dial(this.#url(), {
      onMessage: (frame) =>
        this.#wire ? this.#frame(this.#wire, frame) : void early.push(frame),
      onClose: (cause) => this.#lost(cause),
    });
    if (signal.aborted) {
      opened.close(1000);
      throw new ConnectError("closed while connecting");
    }
    this.#wire = opened;
    for (const frame of early) this.#frame(opened, frame);
    if (this.#isLost) this.#events.onBack();
    this.#isLost = false;
    return opened;
  }

  #frame(wire: Wire, frame: Frame): void {
    this.#isUsed = true;
    this.#events.onFrame(wire, frame);
  }

  #lost(cause?: Error): void {
    if (!this.#wire) return;
    this.#wire = undefined;
    this.#isLost = true;
    this.#events.onDown(cause);
    if (!this.#reopening) void this.#reopen();
  }

  async #reopen(): Promise<void> {
    const { signal } = this.#closed;
    this.#reopening = true;
    for (let attempt = 1; !signal.aborted && !this.#wire; attempt += 1) {
      await pause(backoffMs(attempt, { baseMs: 100, maxMs: 5_000 }), signal);
      if (signal.aborted) break;
      const error = await this.open().then(() => undefined, asError);
      if (error === undefined || signal.aborted) break;
      if (error instanceof SdkError && !error.retryable) {
        this.#events.onFailed(error);
        break;
      }
      this.#events.onDown(error);
    }
    this.#reopening = false;
  }
}
