import type { Params } from "./address.js";
import { readCorrelation, writeCorrelation } from "./correlation.js";
import type { AnyMessage, Operation } from "./descriptor.js";
import { AbortedError, asError, ReplyTimeout, SdkError } from "./errors.js";
import { Pending } from "./pending.js";
import type { Protocol } from "./protocol.js";
import type { FullReply } from "./request-call.js";
import { selected, type Envelope, type Sender } from "./send.js";
import { Strangers } from "./strangers.js";
import { Deadline } from "./time.js";
import type { Inbound, Inbox, Outcome, Transport } from "./transport.js";

/** Requests in flight, by correlation id, over one inbox. */
export class Requester<P extends Protocol> {
  readonly #transport: Transport<P>;
  readonly #sender: Sender<P>;
  readonly #pending: Pending;
  readonly #inboxes = new Map<
    unknown,
    Promise<Pick<Inbox, "close"> & Partial<Inbox>>
  >();
  readonly #strangers = new Strangers();
  #waiting = 0;
  #onIdle: (() => void) | undefined;

  constructor(transport: Transport<P>, sender: Sender<P>, check: boolean) {
    this.#transport = transport;
    this.#sender = sender;
    const { headers } = transport.capabilities;
    this.#pending = new Pending(check, check && headers);
  }

  /** Replies that came after their request had given up. */
  get lateReplies(): number {
    return this.#pending.late;
  }

  /** Requests that wait for their reply. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Resolves when no request waits any longer. */
  async idle(): Promise<void> {
    if (this.#waiting > 0)
      await new Promise<void>((resolve) => (this.#onIdle = resolve));
  }

  /** Messages that are received otherwise, and so are no replies. */
  expect(messages: readonly AnyMessage[]): void {
    this.#pending.expect(messages);
  }

  /** Sends and waits for the reply. Throws `ReplyTimeout`, `ReplyError`, or what sending throws. */
  async request<R>(
    operation: Operation<unknown, R>,
    params: Params,
    value: unknown,
    options: Envelope = {},
  ): Promise<FullReply<R>> {
    const { name } = operation;
    const chosen = selected(name, operation.messages, value, options.headers);
    const { message } = chosen;
    const id =
      readCorrelation(message, chosen.payload, chosen.headers) ??
      crypto.randomUUID();
    const written = writeCorrelation(
      message,
      chosen.payload,
      chosen.headers,
      id,
    );
    const reply = this.#pending.add(id, operation);
    const timeoutMs = options.timeoutMs ?? this.#sender.timeoutMs;
    const limit = new Deadline(timeoutMs, options.signal);
    const late = (): Error =>
      options.signal?.aborted
        ? new AbortedError(`${name}: aborted`, { operation: name })
        : new ReplyTimeout(`${name}: no reply within ${timeoutMs} ms`, {
            operation: name,
            retryable: true,
          });
    this.#waiting += 1;
    try {
      const replyTo = (await this.#open(operation, params)).replyTo?.(id);
      const sent = this.#sender.send(
        operation,
        { message, ...written },
        params,
        {
          ...options,
          signal: limit.signal,
          timeoutMs,
          correlationId: id,
          replyWithinMs: timeoutMs,
          ...(replyTo === undefined ? {} : { replyTo }),
        },
      );
      sent.catch((error: unknown) => this.#pending.fail(id, asError(error)));
      return (await limit.bound(reply, late)) as FullReply<R>;
    } catch (error) {
      this.#pending.giveUp(id);
      throw limit.aborted ? late() : error;
    } finally {
      limit.end();
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#onIdle?.();
    }
  }

  /** Fails what waits and leaves the inboxes. */
  async close(): Promise<void> {
    this.#pending.close();
    await Promise.allSettled(
      [...this.#inboxes.values()].map(async (inbox) => (await inbox).close()),
    );
  }

  /** One inbox for all, except where the document has replies on a channel of their own. */
  #open(operation: Operation, params: Params): Promise<Partial<Inbox>> {
    const fixed = operation.reply?.channel;
    const own =
      fixed?.address && fixed !== operation.channel ? fixed : undefined;
    const key = own ? `${own.name} ${JSON.stringify(params)}` : "";
    const opened =
      this.#inboxes.get(key) ??
      (own ? this.#subscribe(own, params) : this.#inbox());
    this.#inboxes.set(key, opened);
    opened.catch(() => this.#inboxes.delete(key));
    return opened;
  }

  /** Who receives from a queue with others gets their replies, too. */
  #received(message: Inbound<P>): Outcome {
    if (this.#pending.onReply(message)) return "ack";
    if (!this.#strangers.isStale(message, this.#sender.timeoutMs))
      return "reject";
    this.#pending.drop();
    return "ack";
  }

  async #inbox(): Promise<Inbox> {
    if (!this.#transport.openInbox)
      throw new SdkError(`${this.#transport.protocol} has no replies`);
    return this.#transport.openInbox((reply) => this.#pending.onReply(reply));
  }

  async #subscribe(
    channel: Operation["channel"],
    params: Params,
  ): Promise<Pick<Inbox, "close">> {
    const consumption = await this.#transport.consume(
      { sources: [{ channel, params }], credit: 64, isForReplies: true },
      async (message) => this.#received(message),
    );
    return {
      close: async () => {
        await consumption.stop();
        await consumption.close();
      },
    };
  }
}
