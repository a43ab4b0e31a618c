import type { ConfirmChannel, Options } from "amqplib";
import {
  asError,
  PublishError,
  until,
  type Limit,
} from "../../runtime/index.js";
import { shut, type Lane, type Setup } from "./lane.js";
import type { Link } from "./link.js";

/** A message as amqplib wants it. */
export interface Parcel {
  readonly exchange: string;
  readonly key: string;
  readonly body: Buffer;
  readonly properties: Options.Publish;
  /** What it needs on the broker, where we may declare it. */
  readonly declare: Setup;
}

/** Of one channel: the messages that no queue took (the broker says so just before it confirms them), and why it closed. */
interface Ledger {
  readonly returned: Map<string, string>;
  cause?: Error;
}

/** The broker has closed the channel for something that one of the messages on it asked. */
class ChannelRefused extends Error {}

/** Publishes with confirms. */
export class Publisher {
  readonly #link: Link;
  readonly #lane: Lane;
  readonly #ledgers: WeakMap<ConfirmChannel, Ledger>;
  /** The end of the line of those who try alone. */
  #trials: Promise<unknown> = Promise.resolve();

  private constructor(
    link: Link,
    lane: Lane,
    ledgers: WeakMap<ConfirmChannel, Ledger>,
  ) {
    this.#link = link;
    this.#lane = lane;
    this.#ledgers = ledgers;
  }

  static async open(link: Link): Promise<Publisher> {
    const ledgers = new WeakMap<ConfirmChannel, Ledger>();
    const lane = await link.lane(async (channel) => {
      ledgers.set(channel, watch(channel));
    });
    return new Publisher(link, lane, ledgers);
  }

  /**
   * Resolves when the broker has it; once the limit's signal aborts nobody waits any longer, and it is not sent any more. Throws
   * `PublishError`.
   */
  send(parcel: Parcel, limit: Limit): Promise<void> {
    const { channel } = this.#lane;
    return channel
      ? this.#sendOver(channel, parcel, limit)
      : this.#sendLater(parcel, limit);
  }

  async #sendLater(parcel: Parcel, limit: Limit): Promise<void> {
    const { signal } = limit;
    const channel = await until(this.#lane.ready, signal, () => late(parcel));
    return this.#sendOver(channel, parcel, limit);
  }

  #sendOver(
    channel: ConfirmChannel,
    parcel: Parcel,
    limit: Limit,
  ): Promise<void> {
    const ledger = this.#ledgers.get(channel) ?? watch(channel);
    return new Promise((resolve, reject) =>
      handOver(channel, ledger, parcel, (error) => {
        if (!error) resolve();
        else if (error instanceof ChannelRefused)
          this.#alone(parcel, limit.signal).then(resolve, reject);
        else reject(error);
      }),
    );
  }

  /**
   * The broker does not say for which message it closed a channel, and all that were under way on it are lost. Each tries
   * again on a channel of its own: the neighbours get through, and the one that was meant learns it.
   */
  async #alone(parcel: Parcel, signal: AbortSignal): Promise<void> {
    const turn = this.#trials.then(() => this.#trial(parcel, signal));
    this.#trials = turn.catch(() => undefined);
    await until(turn, signal, () => late(parcel));
  }

  async #trial(parcel: Parcel, signal: AbortSignal): Promise<void> {
    if (signal.aborted) throw late(parcel);
    const opening = this.#link.channel();
    try {
      const channel = await until(opening, signal, () => late(parcel));
      const ledger = watch(channel);
      await parcel.declare(channel);
      const sent = new Promise<void>((resolve, reject) =>
        handOver(channel, ledger, parcel, (error) =>
          error ? reject(error) : resolve(),
        ),
      );
      await until(sent, signal, () => late(parcel));
    } catch (thrown) {
      if (thrown instanceof PublishError) throw thrown;
      const cause = asError(thrown);
      const refused =
        thrown instanceof ChannelRefused || codeOf(thrown) !== undefined;
      throw new PublishError(`the broker refuses it: ${cause.message}`, {
        cause,
        retryable: !refused,
      });
    } finally {
      void opening.then(shut, () => undefined);
    }
  }
}

function watch(channel: ConfirmChannel): Ledger {
  const ledger: Ledger = { returned: new Map() };
  channel.on("return", ({ fields, properties }) => {
    const { replyText } = fields as { replyText?: string };
    ledger.returned.set(String(properties.messageId), replyText ?? "");
  });
  // Comes before the confirmations of what was under way fail. A lost connection closes channels without it.
  channel.on("error", (cause) => (ledger.cause = cause));
  return ledger;
}

/** Calls `done` once the broker has confirmed it: with an error where it has not, or where no queue took it. */
function handOver(
  channel: ConfirmChannel,
  ledger: Ledger,
  parcel: Parcel,
  done: (error?: Error) => void,
): void {
  const { exchange, key, body, properties } = parcel;
  const settled = (error: unknown): void => {
    if (!error) done(returnOf(ledger, parcel));
    else if (ledger.cause) done(new ChannelRefused(ledger.cause.message));
    else done(unconfirmed(error, true));
  };
  try {
    channel.publish(exchange, key, body, properties, settled);
  } catch (error) {
    // A channel that is closed is open again later; what amqplib cannot encode it never can.
    const hopeless = error instanceof TypeError || error instanceof RangeError;
    done(unconfirmed(error, !hopeless));
  }
}

/** The error of a message that the broker returned. */
function returnOf(
  { returned }: Ledger,
  { exchange, key, properties }: Parcel,
): PublishError | undefined {
  if (returned.size === 0) return undefined;
  const id = String(properties.messageId);
  const why = returned.get(id);
  returned.delete(id);
  if (why === undefined) return undefined;
  const where = exchange === "" ? "" : ` of exchange ${exchange}`;
  return new PublishError(
    `no queue takes ${key}${where}: ${why || "none is bound"}`,
  );
}

function unconfirmed(thrown: unknown, retryable: boolean): PublishError {
  const cause = asError(thrown);
  return new PublishError(`the broker did not confirm: ${cause.message}`, {
    cause,
    retryable,
  });
}

function late({ key }: Parcel): PublishError {
  return new PublishError(`the broker did not confirm in time: ${key}`, {
    retryable: true,
  });
}

/** The number that the broker closes channels with. */
function codeOf(thrown: unknown): number | undefined {
  return (thrown as { readonly code?: number }).code;
}
