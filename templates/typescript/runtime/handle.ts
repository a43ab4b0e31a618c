import type { Params } from "./address.js";
import type { Operation } from "./descriptor.js";
import type { ByHeaders, Carried, Incoming } from "./headers.js";
import type { Delivery } from "./intake.js";
import type { Protocol } from "./protocol.js";
import type { Headers, Inbound } from "./transport.js";

/** What a handler gets beside the payload. */
export interface Context<
  A,
  P extends Protocol = Protocol,
  H = Headers,
  K = string,
> {
  readonly params: A;
  readonly headers: Carried<P, H>;
  /** What its order goes by, where it has such. */
  readonly key?: K;
  /** Counts from 1, in this process. */
  readonly attempt: number;
  /** As the transport handed it over. */
  readonly raw: Inbound<P>;
  /** Aborts when a drain runs out of time. Made when it is asked for: take it by its name, `{ ...context }` is without. */
  readonly signal: AbortSignal;
}

/** What a stream yields: the message, and what belongs to it. */
export type Received<
  M,
  A,
  P extends Protocol = Protocol,
  K = string,
> = Incoming<P, M> & Omit<Context<A, P, Headers, K>, "headers">;

/** What answers a request may return: the reply alone only where the document requires no headers of it. */
export type Answer<R, P extends Protocol = Protocol, H = Headers> =
  Answered<R, P, H> | Promise<Answered<R, P, H>>;

type Answered<R, P extends Protocol, H> = ByHeaders<
  P,
  H,
  R | Reply<R>,
  R | Reply<R> | Reply<R, H>,
  Reply<R, H>
>;

/** What a client answers requests with. */
export type Handler<T, C, R> = (payload: T, context: C) => R;

/** A reply with headers. Its members are named otherwise than those of a message, so that the compiler takes neither for the other. */
export class Reply<R, H = undefined> {
  readonly value: R;
  readonly headers: H;

  constructor(value: R, headers: H) {
    this.value = value;
    this.headers = headers;
  }
}

/** Returned by a handler to send headers with its reply. */
export function reply<R>(payload: R): Reply<R>;
export function reply<R, H extends object>(
  payload: R,
  options: { readonly headers: H },
): Reply<R, H>;
export function reply(
  payload: unknown,
  options?: { readonly headers: object },
): Reply<unknown, object | undefined> {
  return new Reply(payload, options?.headers);
}

/** The payload as handlers get it: alone, or in the union that several messages make. */
export function argumentOf(
  operation: Operation,
  { message, payload, headers }: Delivery,
): unknown {
  return operation.messages.length > 1
    ? { message, payload, headers }
    : payload;
}

/** What a handler gets beside the payload; in services also how they publish. */
export class HandlerContext<P extends Protocol> {
  readonly params: Params;
  readonly headers: unknown;
  readonly key?: unknown;
  readonly attempt: number;
  readonly raw: Inbound<P>;
  readonly publish?: object;
  readonly #delivery: Delivery<P>;

  constructor(delivery: Delivery<P>, publish?: object) {
    this.params = delivery.params;
    this.headers = delivery.headers;
    if (delivery.key !== undefined) this.key = delivery.key;
    this.attempt = delivery.attempt;
    this.raw = delivery.raw;
    if (publish) this.publish = publish;
    this.#delivery = delivery;
  }

  get signal(): AbortSignal {
    return this.#delivery.signal;
  }
}
