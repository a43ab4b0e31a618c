import { within } from "../../runtime/index.js";

/** Of kafkajs: a producer, an admin. */
export interface Client {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
}

interface Held<C> {
  readonly client: Promise<C>;
  users: number;
}

const CLOSE_MS = 2_000;

/** A client that is opened when it is first used, and never used again after a failure: the next use gets a new one. */
export class Renewed<C extends Client> {
  readonly #create: () => C;
  #held: Held<C> | undefined;

  constructor(create: () => C) {
    this.#create = create;
  }

  /** Throws what the work throws. */
  async use<T>(work: (client: C) => Promise<T>): Promise<T> {
    const held = (this.#held ??= { client: this.#open(), users: 0 });
    held.users += 1;
    try {
      return await work(await held.client);
    } catch (cause) {
      if (this.#held === held) this.#held = undefined;
      throw cause;
    } finally {
      held.users -= 1;
      if (held.users === 0 && this.#held !== held) void disconnect(held);
    }
  }

  /** Not for long: a broker that does not answer is left. */
  async close(): Promise<void> {
    const held = this.#held;
    this.#held = undefined;
    if (held) await within(disconnect(held), CLOSE_MS);
  }

  async #open(): Promise<C> {
    const client = this.#create();
    await client.connect();
    return client;
  }
}

async function disconnect<C extends Client>({
  client,
}: Held<C>): Promise<void> {
  await client.then((open) => open.disconnect()).catch(() => undefined);
}
