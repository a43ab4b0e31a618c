import type { ConfirmChannel } from "amqplib";
import {
  ConnectError,
  defer,
  within,
  type Deferred,
} from "../../runtime/index.js";
import { ignore } from "./connect.js";

/** Prepares a fresh channel: topology, consumers. Runs again after every loss. */
export type Setup = (channel: ConfirmChannel) => Promise<void>;

/** A channel that comes back: its holder never sees a reconnect, only another `channel`, which is set up already. */
export class Lane {
  readonly setup: Setup;
  #channel: ConfirmChannel | undefined;
  #ready: Deferred<ConfirmChannel> = defer();
  #closed = false;

  constructor(setup: Setup) {
    this.setup = setup;
    this.#ready.promise.catch(ignore);
  }

  /** Undefined while it is away. */
  get channel(): ConfirmChannel | undefined {
    return this.#channel;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** The channel, now or when it is back. Rejects when the lane is closed. */
  get ready(): Promise<ConfirmChannel> {
    return this.#ready.promise;
  }

  /** The channel is there and set up. */
  up(channel: ConfirmChannel): void {
    this.#channel = channel;
    this.#ready.resolve(channel);
  }

  /** The channel is lost. */
  down(): void {
    this.#channel = undefined;
    this.#ready = defer();
    this.#ready.promise.catch(ignore);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#ready.reject(new ConnectError("closed"));
    if (this.#channel) await shut(this.#channel);
  }
}

/** Until this turn of the event loop is over, with which the last acknowledgements go out. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Resolves when the channel is closed, by whomever: amqplib's `close` never settles when the connection dies first. */
export async function shut(channel: ConfirmChannel): Promise<void> {
  const gone = new Promise<void>((resolve) => channel.once("close", resolve));
  // On a channel that is closed already it throws at once.
  const closed = turn()
    .then(() => channel.close())
    .catch(ignore);
  await within(Promise.race([closed, gone]), 2_000);
}
