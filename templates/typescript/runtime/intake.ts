import { parseAddress, type Params } from "./address.js";
import { decode, type Whereabouts } from "./content.js";
import type { AnyMessage, Operation } from "./descriptor.js";
import { DecodeError } from "./errors.js";
import { readHeaders, readKey } from "./metadata.js";
import type { Protocol } from "./protocol.js";
import type { Limit } from "./time.js";
import type { Inbound, Source, Transport } from "./transport.js";

/** A decoded message, as middleware and handlers see it. */
export interface Delivery<P extends Protocol = Protocol> {
  readonly operation: string;
  /** Which of the channel's messages it is. */
  readonly message: string;
  readonly payload: unknown;
  readonly params: Params;
  readonly headers: unknown;
  /** What its order goes by, where it has such. */
  readonly key?: unknown;
  /** Counts from 1, in this process. */
  readonly attempt: number;
  /** As the transport handed it over. */
  readonly raw: Inbound<P>;
  /** Aborts when a drain runs out of time. */
  readonly signal: AbortSignal;
}

/** A delivery's `signal` is made when it is asked for: most handlers never do. */
class Decoded<P extends Protocol> implements Delivery<P> {
  readonly operation: string;
  readonly message: string;
  readonly payload: unknown;
  readonly params: Params;
  readonly headers: unknown;
  readonly key?: unknown;
  readonly attempt: number;
  readonly raw: Inbound<P>;
  readonly #limit: Limit;

  constructor(fields: Omit<Delivery<P>, "signal">, limit: Limit) {
    this.operation = fields.operation;
    this.message = fields.message;
    this.payload = fields.payload;
    this.params = fields.params;
    this.headers = fields.headers;
    if (fields.key !== undefined) this.key = fields.key;
    this.attempt = fields.attempt;
    this.raw = fields.raw;
    this.#limit = limit;
  }

  get signal(): AbortSignal {
    return this.#limit.signal;
  }
}

/** One operation to receive, and what to do with its messages. */
export interface Route<P extends Protocol = Protocol> {
  readonly operation: Operation;
  readonly params: Params;
  /** What it returns is awaited. */
  handle(delivery: Delivery<P>): unknown;
}

/**
 * What comes through one source. Operations on one channel share it: there is one queue, and the message decides between
 * them.
 */
export class Intake<P extends Protocol> {
  readonly source: Source;
  readonly #transport: Transport<P>;
  readonly #messages: readonly AnyMessage[];
  /** The first of those that receive it. */
  readonly #routes = new Map<AnyMessage, Route<P>>();
  readonly #check: boolean;
  readonly #where: Whereabouts;

  constructor(
    transport: Transport<P>,
    routes: readonly [Route<P>, ...Route<P>[]],
    check: boolean,
  ) {
    const [{ operation, params }] = routes;
    const binding = operation.bindings?.[transport.protocol];
    this.source = {
      channel: operation.channel,
      params,
      ...(binding && { binding }),
    };
    this.#transport = transport;
    this.#messages = routes.flatMap((route) => route.operation.messages);
    for (const route of routes)
      for (const message of route.operation.messages)
        if (!this.#routes.has(message)) this.#routes.set(message, route);
    this.#check = check;
    this.#where = { channel: operation.channel.name };
  }

  /** What a message says, and who handles it. Throws `DecodeError`. */
  read(
    raw: Inbound<P>,
    attempt: number,
    limit: Limit,
  ): { readonly delivery: Delivery<P>; readonly route: Route<P> } {
    const { addressing, capabilities } = this.#transport;
    const { channel } = this.source;
    const check = this.#check;
    const where = this.#where;
    const { message, payload } = decode(
      this.#candidates(raw),
      raw,
      check,
      where,
    );
    const route = this.#routes.get(message);
    const params = parseAddress(channel.address, raw.address, addressing);
    if (!route || !params)
      throw new DecodeError(
        `the address ${raw.address} is not one of ${channel.name}`,
        [],
        where,
      );
    const checkHeaders = check && capabilities.headers;
    const fields = {
      operation: route.operation.name,
      message: message.name,
      payload,
      params,
      headers: readHeaders(message, raw, checkHeaders, where),
      key:
        raw.key === undefined
          ? undefined
          : readKey(message, raw.key, check, where),
      attempt,
      raw,
    };
    return { delivery: new Decoded(fields, limit), route };
  }

  /** The messages that it may be: those whose binding says so, else all. */
  #candidates(raw: Inbound<P>): readonly AnyMessage[] {
    if (!raw.isOfKind) return this.#messages;
    const named = this.#messages.filter(({ bindings }) => {
      const binding = bindings?.[this.#transport.protocol];
      return binding && raw.isOfKind?.(binding);
    });
    return named.length > 0 ? named : this.#messages;
  }
}
