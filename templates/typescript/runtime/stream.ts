import type { ConsumeLoop } from "./consume.js";
import type { Delivery } from "./intake.js";
import type { Received } from "./handle.js";
import type { DrainOptions } from "./options.js";
import type { Protocol } from "./protocol.js";
import { defer, type Deferred } from "./time.js";

/** What is received until it is drained or closed. */
export interface Subscription extends AsyncDisposable {
  /** Stops receiving and lets what is being handled end. */
  drain(options?: DrainOptions): Promise<void>;
  /** Stops at once; what is being handled is given back. */
  close(): Promise<void>;
}

/** Starts to receive into a handler. */
export type Receive<P extends Protocol> = (
  handle: (delivery: Delivery<P>) => Promise<void>,
) => Promise<{
  readonly loop: ConsumeLoop<P>;
  readonly subscription: Subscription;
}>;

interface Item<T> {
  readonly received: T;
  readonly done: Deferred<void>;
}

/**
 * Messages to receive, in one of two styles. `for await` acknowledges a message when the loop asks for the next one, so that
 * leaving the loop gives the last one back; `each` acknowledges it when the handler succeeds.
 */
export class Stream<
  M,
  A,
  P extends Protocol = Protocol,
  K = string,
> implements AsyncIterable<Received<M, A, P, K>> {
  readonly #receive: Receive<P>;

  constructor(receive: Receive<P>) {
    this.#receive = receive;
  }

  /** Receives into a handler. Throws what subscribing throws. */
  async each(
    handler: (received: Received<M, A, P, K>) => Promise<void> | void,
  ): Promise<Subscription> {
    const { subscription } = await this.#receive(async (delivery) =>
      handler(receivedOf<M, A, P, K>(delivery)),
    );
    return subscription;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<
    Received<M, A, P, K>,
    void,
    undefined
  > {
    const queue: Item<Received<M, A, P, K>>[] = [];
    let wake = defer<void>();
    const { loop, subscription } = await this.#receive((delivery) => {
      const done = defer<void>();
      queue.push({
        received: receivedOf<M, A, P, K>(delivery),
        done,
      });
      wake.resolve();
      return done.promise;
    });
    let over = false;
    void loop.ended.then(() => {
      over = true;
      wake.resolve();
    });
    try {
      while (!over) {
        const next = queue.shift();
        if (next) {
          yield next.received;
          next.done.resolve();
        } else {
          await wake.promise;
          wake = defer<void>();
        }
      }
    } finally {
      await subscription.close();
    }
  }
}

/** A delivery is all that a stream yields. */
function receivedOf<M, A, P extends Protocol, K>(
  delivery: Delivery<P>,
): Received<M, A, P, K> {
  return delivery as unknown as Received<M, A, P, K>;
}
