import type { Producer } from "kafkajs";
import {
  Abort,
  PublishError,
  type Channel,
  type Limit,
} from "../../runtime/index.js";
import { rootCause } from "./errors.js";
import { sizeOf, type Sent } from "./message.js";
import type { Renewed } from "./renewed.js";

/** So much goes to the broker at a time: by default it takes batches of at most a megabyte. */
const BATCH = { messages: 500, bytes: 900_000 };

/** The producer's numbers no longer fit the broker's: a new one starts anew. */
const OUT_OF_STEP =
  /OUT_OF_ORDER_SEQUENCE|DUPLICATE_SEQUENCE|UNKNOWN_PRODUCER_ID|INVALID_PRODUCER/;

/** What publishing works with. */
export interface Sending {
  producer(clientId: string | undefined): Renewed<Producer>;
  /** Makes sure of the topic before anything is sent there; without a channel it has to be there already. Throws `ConnectError`. */
  ready(topic: string, channel: Channel | undefined): Promise<void>;
  /** It may be gone. */
  forget(topic: string): void;
}

/** A message on its way. */
export interface Parcel {
  readonly topic: string;
  /** Whose binding says how to create the topic. */
  readonly channel?: Channel;
  readonly clientId: string | undefined;
  readonly record: Sent;
  /** Its sender has given up. */
  readonly limit: Limit;
}

/** What is left of it in its line, and what to tell its sender. */
interface Waiting {
  readonly channel: Channel | undefined;
  readonly record: Sent;
  readonly limit: Limit;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** One line for each topic: a batch is under way, and what is published meanwhile makes the next one. */
export class Publisher {
  readonly #sending: Sending;
  readonly #lines = new Map<string, Line>();

  constructor(sending: Sending) {
    this.#sending = sending;
  }

  /** Resolves when all replicas in sync have it, however long that takes. Throws `PublishError`. */
  send(parcel: Parcel): Promise<void> {
    const { topic, clientId, channel, record, limit } = parcel;
    const line = this.#line(topic, clientId);
    return new Promise((resolve, reject) =>
      line.push({ channel, record, limit, resolve, reject }),
    );
  }

  #line(topic: string, clientId: string | undefined): Line {
    const key = clientId === undefined ? topic : `${topic} ${clientId}`;
    const known = this.#lines.get(key);
    if (known) return known;
    const line = new Line(topic, clientId, this.#sending, () =>
      this.#lines.delete(key),
    );
    this.#lines.set(key, line);
    return line;
  }
}

/** What waits for one topic, in order. */
class Line {
  readonly #topic: string;
  readonly #clientId: string | undefined;
  readonly #sending: Sending;
  readonly #onEmpty: () => void;
  #waiting: Waiting[] = [];
  #isRunning = false;

  /** `onEmpty`: nothing waits any longer. */
  constructor(
    topic: string,
    clientId: string | undefined,
    sending: Sending,
    onEmpty: () => void,
  ) {
    this.#topic = topic;
    this.#clientId = clientId;
    this.#sending = sending;
    this.#onEmpty = onEmpty;
  }

  push(waiting: Waiting): void {
    this.#waiting.push(waiting);
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    await Promise.resolve(); // What is published in the same moment goes together.
    for (;;) {
      const [first] = this.#waiting;
      if (!first) break;
      try {
        await this.#sending.ready(this.#topic, first.channel);
        await this.#deliver(this.#batch());
      } catch (thrown) {
        const cause = failure(this.#topic, thrown);
        for (const { reject } of this.#waiting) reject(cause);
        this.#waiting = [];
      }
    }
    this.#isRunning = false;
    this.#onEmpty();
  }

  /** Without those whose senders have given up. */
  #batch(): Waiting[] {
    let bytes = 0;
    const wanted = this.#waiting.filter(({ limit }) => !isOver(limit));
    const tooMany = wanted.findIndex(({ record }, at) => {
      bytes += sizeOf(record);
      return at > 0 && (at >= BATCH.messages || bytes > BATCH.bytes);
    });
    const batch = tooMany < 0 ? wanted : wanted.slice(0, tooMany);
    this.#waiting = tooMany < 0 ? [] : wanted.slice(tooMany);
    return batch;
  }

  /**
   * The broker does not say which message of a batch it refused: each tries again alone, so that the neighbours get through.
   * A batch that failed has spoiled the producer's count: kafkajs may have it from a number that the broker has seen, and then
   * the broker would drop what comes next and confirm it. So `Renewed` gives us another one.
   */
  async #deliver(batch: readonly Waiting[]): Promise<void> {
    if (batch.length === 0) return;
    try {
      const messages = batch.map(({ record }) => record);
      await this.#sending
        .producer(this.#clientId)
        .use((producer) => producer.send({ topic: this.#topic, messages }));
      for (const { resolve } of batch) resolve();
    } catch (thrown) {
      const error = failure(this.#topic, thrown);
      if (error.retryable) this.#sending.forget(this.#topic);
      if (error.retryable || batch.length === 1)
        for (const { reject } of batch) reject(error);
      else for (const waiting of batch) await this.#again(waiting);
    }
  }

  /** Another producer may know of other partitions. */
  #again(waiting: Waiting): Promise<void> {
    waiting.record.chosen = undefined;
    return this.#deliver([waiting]);
  }
}

/** Without asking for the signal: it weighs more than the message. */
function isOver(limit: Limit): boolean {
  return limit instanceof Abort ? limit.aborted : limit.signal.aborted;
}

function failure(topic: string, thrown: unknown): PublishError {
  const cause = rootCause(thrown);
  const {
    retriable = false,
    retryable = retriable,
    type = "",
  } = cause as {
    readonly retriable?: boolean;
    readonly retryable?: boolean;
    readonly type?: string;
  };
  return new PublishError(
    `the broker did not confirm for ${topic}: ${cause.message}`,
    {
      cause,
      retryable:
        retryable || OUT_OF_STEP.test(type) || /TIMED_OUT|Timeout/.test(type),
    },
  );
}
