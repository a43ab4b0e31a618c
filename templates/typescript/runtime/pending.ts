import { quietly } from "./body.js";
import { decode, json } from "./content.js";
import { readCorrelation } from "./correlation.js";
import type { AnyMessage, Operation } from "./descriptor.js";
import { asError, ReplyError, SdkError } from "./errors.js";
import { readHeaders } from "./metadata.js";
import type { FullReply } from "./request-call.js";
import { defer, type Deferred } from "./time.js";
import type { Replied } from "./transport.js";

interface Waiting {
  readonly operation: Operation;
  readonly answer: Deferred<FullReply<unknown>>;
  late: boolean;
}

/** So many requests that gave up are remembered, to know a late reply by. */
const REMEMBERED = 1_000;

/** Requests that wait for a reply, by correlation id, and for a while those that gave up. */
export class Pending {
  readonly #check: boolean;
  readonly #checkHeaders: boolean;
  readonly #waiting = new Map<string, Waiting>();
  readonly #gaveUp: string[] = [];
  /** Messages in which a reply's correlation id may stand. */
  readonly #shapes = new Set<AnyMessage>();
  readonly #expected = new Set<AnyMessage>();
  late = 0;

  constructor(check: boolean, checkHeaders: boolean) {
    this.#check = check;
    this.#checkHeaders = checkHeaders;
  }

  /** The reply, as soon as it is there. Throws when the id is in use. */
  add(id: string, operation: Operation): Promise<FullReply<unknown>> {
    const { name, reply } = operation;
    if (this.#waiting.get(id)?.late === false)
      throw new SdkError(
        `${name}: a request with the correlation id ${id} is already waiting`,
        { operation: name },
      );
    for (const message of reply?.messages ?? [])
      if (message.correlation) this.#shapes.add(message);
    const answer = defer<FullReply<unknown>>();
    // The caller may have left already when it fails.
    answer.promise.catch(() => undefined);
    this.#waiting.set(id, { operation, answer, late: false });
    return answer.promise;
  }

  /** Messages that arrive on the wire of the replies and are none, even if they carry the id of a request. */
  expect(messages: readonly AnyMessage[]): void {
    for (const message of messages)
      if (message.payload) this.#expected.add(message);
  }

  /** The request could not be sent. */
  fail(id: string, error: Error): void {
    this.#waiting.get(id)?.answer.reject(error);
  }

  /** Nobody waits any longer; a reply that still comes is counted and dropped. */
  giveUp(id: string): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    waiting.late = true;
    this.#gaveUp.push(id);
    if (this.#gaveUp.length > REMEMBERED) this.#forget();
  }

  /** Fails everything that waits. */
  close(): void {
    for (const { operation, answer } of this.#waiting.values())
      answer.reject(
        new ReplyError(
          `${operation.name}: closed while waiting for the reply`,
          { operation: operation.name },
        ),
      );
  }

  /** True when it was a reply at all: on a WebSocket replies and events share one wire. */
  onReply(reply: Replied): boolean {
    const id = this.#idOf(reply);
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (id === undefined || !waiting) return false;
    this.#waiting.delete(id);
    if (waiting.late) this.late += 1;
    else this.#settle(waiting, reply);
    return true;
  }

  /** A reply that was for nobody. */
  drop(): void {
    this.late += 1;
  }

  #forget(): void {
    const id = this.#gaveUp.shift() ?? "";
    // The caller may have taken the same id for another request since.
    if (this.#waiting.get(id)?.late) this.#waiting.delete(id);
  }

  #settle({ operation, answer }: Waiting, reply: Replied): void {
    const { name, reply: { messages } = { messages: [] } } = operation;
    const where = { operation: name };
    try {
      if (reply.failure !== undefined)
        throw new ReplyError(`${name}: ${reply.failure}`, {
          ...where,
          retryable: true,
        });
      const { message, payload } = decode(messages, reply, this.#check, where);
      const headers = readHeaders(message, reply, this.#checkHeaders, where);
      const tagged = { message: message.name, payload, headers };
      answer.resolve({
        message: message.name,
        reply: messages.length > 1 ? tagged : payload,
        headers,
      });
    } catch (error) {
      answer.reject(asError(error));
    }
  }

  #idOf(reply: Replied): string | undefined {
    if (reply.correlationId !== undefined) return reply.correlationId;
    if (this.#waiting.size === 0) return undefined;
    const value = quietly(() => json(reply.body));
    for (const message of this.#shapes) {
      const id = readCorrelation(message, value, reply.headers);
      const waiting = id === undefined ? undefined : this.#waiting.get(id);
      if (waiting && this.#isReply(waiting, message, value)) return id;
    }
    return undefined;
  }

  /** What carries the id and is no other message is the reply, even a broken one: its sender has nothing else to say. */
  #isReply(
    { operation }: Waiting,
    message: AnyMessage,
    value: unknown,
  ): boolean {
    if (!operation.reply?.messages.includes(message)) return false;
    if (message.payload?.is(value) ?? true) return true;
    return ![...this.#expected].some(({ payload }) => payload?.is(value));
  }
}
