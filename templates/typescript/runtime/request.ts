import { buildAddress, type Params } from "./address.js";
import type { Channel } from "./channel.js";
import { readCorrelation, writeCorrelation } from "./correlation.js";
import type { AnyMessage, Operation } from "./descriptor.js";
import { AbortedError, asError, ReplyTimeout, SdkError } from "./errors.js";
import { Pending } from "./pending.js";
import { writePlace } from "./place.js";
import type { Protocol } from "./protocol.js";
import type { FullReply } from "./request-call.js";
import { selected, type Envelope, type Selected, type Sender } from "./send.js";
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
    this.#refuseUnmatched(operation, message);
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
      const addressed = this.#addressed(
        operation,
        { message, ...written },
        params,
        replyTo,
      );
      const sent = this.#sender.send(operation, addressed, params, {
        ...options,
        signal: limit.signal,
        timeoutMs,
        correlationId: id,
        replyWithinMs: timeoutMs,
        ...(replyTo === undefined ? {} : { replyTo }),
      });
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

  /** Over a protocol that does not say which request a reply belongs to the payloads have to: else there is only waiting in vain. */
  #refuseUnmatched(operation: Operation, message: AnyMessage): void {
    const { protocol, capabilities } = this.#transport;
    const { name, reply } = operation;
    if (capabilities.reply === "native") return;
    const says = ({ correlation }: AnyMessage): boolean =>
      correlation?.in === "payload";
    const hasWay =
      capabilities.reply === "payload" ||
      ownChannel(operation) !== undefined ||
      reply?.address?.in === "payload";
    if (hasWay && says(message) && reply?.messages.some(says)) return;
    const lack = hasWay
      ? "request and reply have no correlation id in their payloads"
      : "the reply has no address of its own";
    throw new SdkError(
      `${name}: over ${protocol} no reply can be matched to its request: ${lack}`,
      { operation: name, channel: operation.channel.name },
    );
  }

  /** With the address of the reply where the document puts it; where we know none it is as the caller gave it. */
  #addressed(
    operation: Operation,
    { message, ...parts }: Selected,
    params: Params,
    replyTo: string | undefined,
  ): Selected {
    const place = operation.reply?.address;
    const own = ownChannel(operation);
    const address = own ? this.#addressOf(own, params) : replyTo;
    if (!place || address === undefined) return { message, ...parts };
    return { message, ...writePlace(place, parts, address) };
  }

  /** Undefined where the request's parameters leave some of it open. */
  #addressOf(channel: Channel, params: Params): string | undefined {
    try {
      return buildAddress(channel.address, params, this.#transport.addressing);
    } catch {
      return undefined;
    }
  }

  /** One inbox for all, except where the document has replies on a channel of their own. */
  #open(operation: Operation, params: Params): Promise<Partial<Inbox>> {
    const own = ownChannel(operation);
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

/** The channel on which the document has replies, unless it is that of the requests. */
function ownChannel({ channel, reply }: Operation): Channel | undefined {
  const fixed = reply?.channel;
  return fixed?.address && fixed !== channel ? fixed : undefined;
}
