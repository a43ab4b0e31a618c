import { AbortedError } from "./errors.js";
import type { Delivery } from "./intake.js";
import type { Middleware } from "./middleware.js";
import type { Source } from "./transport.js";

/** Ids of handled messages, where several instances can see them. Its errors are those of a handler: the message is tried again. */
export interface DedupeStore {
  has(operation: string, messageId: string): Promise<boolean>;
  /** Also called with what it has: when the first time failed, and for copies that this process knows. */
  add(operation: string, messageId: string): Promise<void>;
}

/** What is remembered, and where. */
export interface DedupeOptions {
  /** Ids that each subscription keeps in memory; the oldest is forgotten first. Default 10,000. */
  readonly limit?: number;
  /** Asked and told as well: what another instance has handled is then not handled here. Default: none. */
  readonly store?: DedupeStore;
}

/**
 * Handles a message once: a copy with the id of one that was handled is skipped, and thereby acknowledged. What failed was not
 * handled. A copy that comes while another is being handled waits, and is handled if that one fails.
 *
 * Some messages bring no id and get a new one each time they arrive, so that no two are copies: all over WebSocket and MQTT 3.1.1,
 * elsewhere those of senders who give none.
 */
export function dedupe({
  limit = 10_000,
  store,
}: DedupeOptions = {}): Middleware {
  // Each subscription has its own: it is to get what others on the same channel have got.
  const memories = new WeakMap<Source, Memory>();
  return {
    async receive(delivery, next) {
      const { operation, raw } = delivery;
      const memory = memories.get(raw.source) ?? new Memory(limit);
      memories.set(raw.source, memory);
      await memory.alone(delivery, async (key) => {
        if (!memory.has(key)) {
          if (await store?.has(operation, raw.messageId)) return;
          await next();
          memory.add(key);
        }
        // Where this fails the next attempt does nothing else.
        await store?.add(operation, raw.messageId);
      });
    },
  };
}

/** What one subscription has handled, and is handling. */
class Memory {
  readonly #limit: number;
  /** In the order in which they were added. */
  readonly #handled = new Set<string>();
  readonly #underWay = new Map<string, Promise<void>>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  has(key: string): boolean {
    return this.#handled.has(key);
  }

  add(key: string): void {
    this.#handled.add(key);
    const [oldest] = this.#handled;
    if (this.#handled.size > this.#limit && oldest !== undefined)
      this.#handled.delete(oldest);
  }

  /** Does the work while nobody else does any for the same id. */
  async alone(
    delivery: Delivery,
    work: (key: string) => Promise<void>,
  ): Promise<void> {
    const { operation, raw } = delivery;
    const key = `${operation}\0${raw.messageId}`;
    while (this.#underWay.has(key)) {
      await this.#underWay.get(key)?.catch(() => undefined);
      if (delivery.signal.aborted)
        throw new AbortedError("given back while a copy was being handled");
    }
    const doing = work(key);
    this.#underWay.set(key, doing);
    try {
      await doing;
    } finally {
      this.#underWay.delete(key);
    }
  }
}
