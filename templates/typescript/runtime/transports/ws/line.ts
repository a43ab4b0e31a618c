import {
  asError,
  backoffMs,
  ConnectError,
  pause,
} from "../../runtime/index.js";
import type { Dial, Wire } from "./wire.js";

/** What a line tells its owner. */
export interface LineEvents {
  onFrame(wire: Wire, body: Uint8Array): void;
  onUp(): void;
  onDown(cause?: Error): void;
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

  constructor(url: () => string, dial: Dial, events: LineEvents) {
    this.#url = url;
    this.#dial = dial;
    this.#events = events;
  }

  /** The socket while it is open. */
  get wire(): Wire | undefined {
    return this.#wire;
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
    const early: Uint8Array[] = [];
    const opened = await this.#dial(this.#url(), {
      onMessage: (body) =>
        this.#wire
          ? this.#events.onFrame(this.#wire, body)
          : void early.push(body),
      onClose: (cause) => this.#lost(cause),
    });
    if (signal.aborted) {
      opened.close(1000);
      throw new ConnectError("closed while connecting");
    }
    this.#wire = opened;
    for (const body of early) this.#events.onFrame(opened, body);
    this.#events.onUp();
    return opened;
  }

  #lost(cause?: Error): void {
    if (!this.#wire) return;
    this.#wire = undefined;
    this.#events.onDown(cause);
    if (!this.#reopening) void this.#reopen();
  }

  async #reopen(): Promise<void> {
    const { signal } = this.#closed;
    this.#reopening = true;
    for (let attempt = 1; !signal.aborted && !this.#wire; attempt += 1) {
      await pause(backoffMs(attempt, { baseMs: 100, maxMs: 5_000 }), signal);
      if (signal.aborted) break;
      await this.open().catch((error: unknown) => {
        if (!signal.aborted) this.#events.onDown(asError(error));
      });
    }
    this.#reopening = false;
  }
}
