import type { Params } from "./address.js";
import { decode, json, readHeaders } from "./content.js";
import { readCorrelation, writeCorrelation } from "./correlation.js";
import type { AnyMessage, Operation } from "./descriptor.js";
import {
  AbortedError,
  asError,
  ReplyError,
  ReplyTimeout,
  SdkError,
} from "./errors.js";
import type { Protocol } from "./protocol.js";
import { selected, type Envelope, type Sender } from "./send.js";
import { deadline, defer, until, type Deferred } from "./time.js";
import type { Inbox, Replied, Transport } from "./transport.js";

/** A reply with everything that came with it. */
export interface FullReply<R> {
  readonly message: string;
  /** As awaiting the request gives it. */
  readonly reply: R;
  readonly headers: unknown;
}

/** A request under way: await it for the reply's payload, or `full()` for the whole message. */
export class RequestCall<R> implements PromiseLike<R> {
  readonly #full: Promise<FullReply<R>>;

  constructor(full: Promise<FullReply<R>>) {
    this.#full = full;
  }

  /** The reply with its headers. */
  full(): Promise<FullReply<R>> {
    return this.#full;
  }

  then<A = R, B = never>(
    onfulfilled?: ((value: R) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#full.then(({ reply }) => reply).then(onfulfilled, onrejected);
  }

  catch<B = never>(
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<R | B> {
    return this.then(undefined, onrejected);
  }

  finally(onfinally?: (() => void) | null): Promise<R> {
    return this.then().finally(onfinally);
  }
}

interface Waiting {
  readonly operation: Operation;
  readonly answer: Deferred<FullReply<unknown>>;
  late: boolean;
}

/** So many requests that gave up are remembered, to know a late reply by. */
const REMEMBERED = 1_000;

/** Requests in flight, by correlation id, over one inbox. */
export class Requester<P extends Protocol> {
  readonly #transport: Transport<P>;
  readonly #sender: Sender<P>;
  readonly #check: boolean;
  readonly #waiting = new Map<string, Waiting>();
  readonly #gaveUp: string[] = [];
  readonly #inboxes = new Map<
    unknown,
    Promise<Pick<Inbox, "close"> & Partial<Inbox>>
  >();
  lateReplies = 0;

  constructor(transport: Transport<P>, sender: Sender<P>, check: boolean) {
    this.#transport = transport;
    this.#sender = sender;
    this.#check = check;
  }

  /** Sends and waits for the reply. Throws `ReplyTimeout`, `ReplyError`, or what sending throws. */
  async request<R>(
    operation: Operation<unknown, R>,
    params: Params,
    value: unknown,
    options: Envelope = {},
  ): Promise<FullReply<R>> {
    const { name } = operation;
    const chosen = selected(operation.messages, value, name);
    const given = { ...chosen.headers, ...options.headers };
    const id =
      readCorrelation(chosen.message, chosen.payload, given) ??
      crypto.randomUUID();
    if (this.#waiting.get(id)?.late === false)
      throw new SdkError(
        `${name}: a request with the correlation id ${id} is already waiting`,
        { operation: name },
      );
    const { payload, headers } = writeCorrelation(
      chosen.message,
      chosen.payload,
      given,
      id,
    );
    const timeoutMs = options.timeoutMs ?? 30_000;
    const limit = deadline(timeoutMs, options.signal);
    const answer = defer<FullReply<unknown>>();
    this.#waiting.set(id, {
      operation: operation as Operation,
      answer,
      late: false,
    });
    const late = (): Error =>
      options.signal?.aborted
        ? new AbortedError(`${name}: aborted`, { operation: name })
        : new ReplyTimeout(`${name}: no reply within ${timeoutMs} ms`, {
            operation: name,
            retryable: true,
          });
    try {
      const replyTo = (
        await this.#open(operation as Operation, params)
      ).replyTo?.(id);
      const sent = this.#sender.send(
        operation,
        chosen.message,
        params,
        payload,
        {
          ...options,
          headers,
          signal: limit.signal,
          timeoutMs,
          correlationId: id,
          ...(replyTo === undefined ? {} : { replyTo }),
        },
      );
      sent.catch((error: unknown) => answer.reject(asError(error)));
      return (await until(answer.promise, limit.signal, late)) as FullReply<R>;
    } catch (error) {
      this.#remember(id);
      throw limit.signal.aborted ? late() : error;
    } finally {
      limit.end();
      if (this.#waiting.get(id)?.late === false) this.#waiting.delete(id);
    }
  }

  /** Fails what waits and leaves the inboxes. */
  async close(): Promise<void> {
    for (const { operation, answer } of this.#waiting.values())
      answer.reject(
        new ReplyError(
          `${operation.name}: closed while waiting for the reply`,
          { operation: operation.name },
        ),
      );
    await Promise.allSettled(
      [...this.#inboxes.values()].map(async (inbox) => (await inbox).close()),
    );
  }

  #remember(id: string): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    waiting.late = true;
    this.#gaveUp.push(id);
    if (this.#gaveUp.length > REMEMBERED)
      this.#waiting.delete(this.#gaveUp.shift() ?? "");
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

  async #inbox(): Promise<Inbox> {
    if (!this.#transport.openInbox)
      throw new SdkError(`${this.#transport.protocol} has no replies`);
    return this.#transport.openInbox((reply) => this.#onReply(reply));
  }

  async #subscribe(
    channel: Operation["channel"],
    params: Params,
  ): Promise<Pick<Inbox, "close">> {
    const consumption = await this.#transport.consume(
      { sources: [{ channel, params }], credit: 64 },
      async (message) => {
        this.#onReply(message);
        return "ack";
      },
    );
    return {
      close: async () => {
        await consumption.stop();
        await consumption.close();
      },
    };
  }

  /** True when it was a reply at all: on a WebSocket replies and events share one wire. */
  #onReply(reply: Replied): boolean {
    const [id, waiting] = this.#find(reply) ?? [];
    if (id === undefined || !waiting) {
      if (reply.correlationId !== undefined) this.lateReplies += 1;
      return false;
    }
    this.#waiting.delete(id);
    if (waiting.late) this.lateReplies += 1;
    else this.#settle(waiting, reply);
    return true;
  }

  #settle({ operation, answer }: Waiting, reply: Replied): void {
    try {
      if (reply.failure !== undefined)
        throw new ReplyError(`${operation.name}: ${reply.failure}`, {
          operation: operation.name,
          retryable: true,
        });
      const messages = operation.reply?.messages ?? [];
      const { message, payload } = decode(messages, reply.body, this.#check);
      const headers = readHeaders(
        message,
        reply.headers,
        this.#check && this.#transport.capabilities.headers,
      );
      answer.resolve({
        message: message.name,
        reply:
          messages.length > 1
            ? { message: message.name, payload, headers }
            : payload,
        headers,
      });
    } catch (error) {
      answer.reject(asError(error));
    }
  }

  #find(reply: Replied): readonly [string, Waiting] | undefined {
    if (this.#waiting.size === 0) return undefined;
    const found = (
      id: string | undefined,
    ): readonly [string, Waiting] | undefined => {
      const waiting = id === undefined ? undefined : this.#waiting.get(id);
      return id === undefined || !waiting ? undefined : [id, waiting];
    };
    if (reply.correlationId !== undefined) return found(reply.correlationId);
    const value = quietly(() => json(reply.body));
    const shapes = new Set(
      [...this.#waiting.values()].flatMap(
        ({ operation }) => operation.reply?.messages ?? [],
      ),
    );
    for (const message of shapes) {
      const match = found(readCorrelation(message, value, reply.headers));
      if (match && isReply(match[1], message, value)) return match;
    }
    return undefined;
  }
}

/** A request may come back as an event with the same id: only what looks like the reply is one. */
function isReply(
  { operation }: Waiting,
  message: AnyMessage,
  value: unknown,
): boolean {
  const messages = operation.reply?.messages ?? [];
  return messages.includes(message) && (message.payload?.is(value) ?? true);
}

function quietly(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}
