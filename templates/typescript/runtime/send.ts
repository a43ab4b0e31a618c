import { buildAddress, type Params } from "./address.js";
import { encode, type Whereabouts } from "./content.js";
import type { AnyMessage, Operation } from "./descriptor.js";
import { SdkError } from "./errors.js";
import { Handover, type HandoverParts } from "./handover.js";
import { writeHeaders, writeKey } from "./metadata.js";
import { compose, type Middleware } from "./middleware.js";
import type { ApplicationOptions } from "./options.js";
import { Outbox } from "./outbox.js";
import type { Protocol } from "./protocol.js";
import { defaultRetry } from "./time.js";
import type { Content, Outbound, Transport, Writable } from "./transport.js";

/** What middleware sees of a message on its way out. */
export interface Sending<P extends Protocol = Protocol> {
  readonly operation: string;
  /** Which of the operation's messages it is; absent of dead letters, which nobody has read. */
  readonly messageName?: string;
  /** Middleware may replace it, for example to add headers. */
  message: Outbound<P>;
}

/** `SendOptions` without its conditions. */
export interface Envelope {
  readonly headers?: object;
  readonly key?: unknown;
  readonly binding?: object;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly correlationId?: string;
  readonly replyTo?: string;
  readonly replyWithinMs?: number;
}

/** One of an operation's messages, and what it is sent with. */
export interface Selected {
  readonly message: AnyMessage;
  readonly payload: unknown;
  readonly headers: object;
}

/** Taken out of the union that several messages make, where there are several: their headers are in it. */
export function selected(
  operation: string,
  messages: readonly AnyMessage[],
  value: unknown,
  given?: object,
): Selected {
  const [only] = messages;
  if (only && messages.length === 1)
    return { message: only, payload: value, headers: given ?? {} };
  if (given)
    throw new SdkError(
      `${operation} has several messages: headers are given in the message`,
      { operation },
    );
  const tagged = value as {
    message: string;
    payload: unknown;
    headers?: object;
  };
  const message = messages.find(({ name }) => name === tagged.message);
  if (!message)
    throw new SdkError(`${operation} has no message "${tagged.message}"`, {
      operation,
    });
  const { payload, headers = {} } = tagged;
  return { message, payload, headers };
}

/** Builds, checks and publishes; retries under one deadline with one message id. */
export class Sender<P extends Protocol> {
  readonly outbox: Outbox;
  /** How long a message or a request may take that says nothing of its own, in milliseconds. */
  readonly timeoutMs: number;
  readonly transport: Transport<P>;
  readonly #layers: readonly NonNullable<Middleware<P>["send"]>[];
  readonly #parts: HandoverParts<P>;
  readonly #check: boolean;
  #inFlight = 0;
  #onIdle: (() => void) | undefined;
  readonly #onEnd = (): void => {
    this.#inFlight -= 1;
    if (this.#inFlight === 0) this.#onIdle?.();
  };

  constructor(
    transport: Transport<P>,
    { use = [], send = {}, validate = "both" }: ApplicationOptions<P>,
  ) {
    this.transport = transport;
    this.#layers = use.flatMap((layer) =>
      layer.send ? [layer.send.bind(layer)] : [],
    );
    this.#check = validate === "both" || validate === "outbound";
    this.outbox = new Outbox(send.buffer);
    this.timeoutMs = send.timeoutMs ?? 30_000;
    this.#parts = {
      transport,
      outbox: this.outbox,
      retry: {
        ...defaultRetry,
        attempts: Number.POSITIVE_INFINITY,
        ...send.retry,
      },
      timeoutMs: this.timeoutMs,
    };
  }

  /** Sends one of the operation's messages. Throws `AddressError` and `ValidationError` at once. */
  send(
    operation: Pick<Operation, "name" | "channel" | "bindings">,
    { message, payload, headers: given }: Selected,
    params: Params,
    options: Envelope = {},
  ): Promise<void> {
    const { protocol, addressing } = this.transport;
    const { channel, name } = operation;
    const { correlationId, replyTo, replyWithinMs, key } = options;
    const where = { operation: name, channel: channel.name };
    const content = this.content(message, payload, given, where);
    const { body, headers, contentType, messageId, isBinary } = content;
    // Field by field: spreading costs more than all the rest.
    const outbound: Writable<Outbound<P>> = {
      body,
      headers,
      contentType,
      messageId,
      channel,
      address: buildAddress(channel.address, params, addressing),
      binding: {
        ...message.bindings?.[protocol],
        ...operation.bindings?.[protocol],
        ...options.binding,
      },
    };
    if (isBinary) outbound.isBinary = true;
    if (key !== undefined)
      outbound.key = writeKey(message, key, this.#check, where);
    if (correlationId !== undefined) outbound.correlationId = correlationId;
    if (replyTo !== undefined) outbound.replyTo = replyTo;
    if (replyWithinMs !== undefined) outbound.replyWithinMs = replyWithinMs;
    const sending = {
      operation: name,
      messageName: message.name,
      message: outbound,
    };
    return this.publish(sending, options);
  }

  /** The bytes and headers of a message. Throws `ValidationError`. */
  content(
    message: AnyMessage,
    payload: unknown,
    headers: object = {},
    where: Whereabouts = {},
  ): Content {
    const check = this.#check;
    return {
      body: encode(message, payload, check, where),
      headers: this.transport.capabilities.headers
        ? writeHeaders(message, headers, check, where)
        : {},
      contentType: message.contentType,
      messageId: crypto.randomUUID(),
      ...(message.body === "bytes" && { isBinary: true }),
    };
  }

  /** For what already is bytes. */
  publish(sending: Sending<P>, options: Envelope = {}): Promise<void> {
    this.#inFlight += 1;
    return this.#layers.length === 0
      ? Handover.confirmed(this.#parts, sending, options, this.#onEnd)
      : this.#inside(sending, options);
  }

  /** Messages handed over and not yet confirmed. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** Resolves when everything handed over is confirmed or has failed. */
  async flush(): Promise<void> {
    if (this.#inFlight > 0)
      await new Promise<void>((resolve) => (this.#onIdle = resolve));
  }

  /** Inside the middleware, which may do more before and after. */
  async #inside(sending: Sending<P>, options: Envelope): Promise<void> {
    try {
      await compose(this.#layers, sending, () =>
        Handover.confirmed(this.#parts, sending, options),
      );
    } finally {
      this.#onEnd();
    }
  }
}
