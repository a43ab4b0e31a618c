import { parseAddress, type Params } from "./address.js";
import { decode, readHeaders, readKey } from "./content.js";
import { DeadLetters } from "./dead-letters.js";
import type { AnyMessage, Operation } from "./descriptor.js";
import { asError, DecodeError, Reject, ValidationError } from "./errors.js";
import { Lanes } from "./lanes.js";
import { compose, type Middleware } from "./middleware.js";
import type { ResolvedConsumeOptions } from "./options.js";
import type { Protocol } from "./protocol.js";
import type { Sender } from "./send.js";
import { backoffMs, defer, pause, within, type Deferred } from "./time.js";
import type {
  Consumption,
  Inbound,
  Outcome,
  Source,
  Transport,
} from "./transport.js";

/** Trying again does not mend these. */
const POISON = [Reject, DecodeError, ValidationError];

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

/** One operation to receive, and what to do with its messages. */
export interface Route<P extends Protocol = Protocol> {
  readonly operation: Operation;
  readonly params: Params;
  handle(delivery: Delivery<P>): Promise<void>;
}

/** What a loop works with. */
export interface LoopParts<P extends Protocol> {
  readonly transport: Transport<P>;
  readonly sender: Sender<P>;
  readonly routes: readonly Route<P>[];
  readonly options: ResolvedConsumeOptions;
  readonly use: readonly Middleware<P>[];
  /** Whether payloads and headers are checked. */
  readonly check: boolean;
  readonly onError: (error: Error) => void;
}

/**
 * Lanes and concurrency, decode, handlers inside middleware, retry with jitter, dead letters. It answers every delivery with
 * an outcome and never throws, whatever bytes arrive and whatever handlers do.
 */
export class ConsumeLoop<P extends Protocol> {
  readonly #parts: LoopParts<P>;
  readonly #layers: readonly NonNullable<Middleware<P>["receive"]>[];
  readonly #lanes: Lanes;
  readonly #routes = new Map<Source, Route<P>[]>();
  readonly #unsettled = new Set<Deferred<Outcome>>();
  /** One a message: listeners on a shared one would pile up. */
  readonly #running = new Set<AbortController>();
  #expired = false;
  readonly #ended = defer<void>();
  readonly #deadLetters: DeadLetters<P>;
  #consumption: Consumption | undefined;

  constructor(parts: LoopParts<P>) {
    this.#parts = parts;
    this.#layers = parts.use.flatMap((layer) =>
      layer.receive ? [layer.receive.bind(layer)] : [],
    );
    this.#lanes = new Lanes(parts.options.concurrency);
    this.#deadLetters = new DeadLetters(
      parts.transport,
      parts.sender,
      parts.options.deadLetter,
    );
    // Operations on one channel share one source: there is one queue, and the message decides between them.
    for (const channel of new Set(
      parts.routes.map(({ operation }) => operation.channel),
    )) {
      const sharing = parts.routes.filter(
        ({ operation }) => operation.channel === channel,
      );
      const [first] = sharing;
      const binding = first?.operation.bindings?.[parts.transport.protocol];
      this.#routes.set(
        { channel, params: first?.params ?? {}, ...(binding && { binding }) },
        sharing,
      );
    }
  }

  /** Subscribes. */
  async start(): Promise<void> {
    const { transport, options } = this.#parts;
    const { group, concurrency } = options;
    this.#consumption = await transport.consume(
      {
        sources: [...this.#routes.keys()],
        credit: concurrency,
        ...(group === undefined ? {} : { group }),
      },
      (message) => this.#deliver(message),
    );
  }

  /** Messages without an outcome. */
  get inFlight(): number {
    return this.#unsettled.size;
  }

  /** Resolves when the loop is over. */
  get ended(): Promise<void> {
    return this.#ended.promise;
  }

  /** Stops fetching, lets handlers end, then releases the source. False when time ran out and deliveries were given back. */
  async drain(timeoutMs: number): Promise<boolean> {
    await this.#consumption?.stop();
    const idle = async (): Promise<void> => {
      while (this.#unsettled.size > 0)
        await Promise.all([...this.#unsettled].map(({ promise }) => promise));
    };
    const inTime = await within(idle(), timeoutMs);
    this.#expired = true;
    for (const controller of this.#running) controller.abort();
    // Every delivery has its answer before close, even if its handler never ends: some libraries wait for them.
    for (const answer of this.#unsettled) answer.resolve("retry");
    await this.#consumption?.close();
    this.#ended.resolve();
    return inTime;
  }

  #deliver(message: Inbound<P>): Promise<Outcome> {
    const answer = defer<Outcome>();
    this.#unsettled.add(answer);
    void answer.promise.then(() => this.#unsettled.delete(answer));
    void this.#lanes
      .run(this.#laneOf(message), () => this.#process(message))
      .then(answer.resolve);
    return answer.promise;
  }

  #laneOf({ lane, key }: Inbound<P>): string | undefined {
    const { order } = this.#parts.options;
    if (order === "none") return undefined;
    return order === "key" && key !== undefined ? `${lane}\0${key}` : lane;
  }

  async #process(message: Inbound<P>): Promise<Outcome> {
    if (this.#expired) return "retry";
    const controller = new AbortController();
    this.#running.add(controller);
    const outcome = await this.#attempts(message, controller.signal);
    this.#running.delete(controller);
    return outcome;
  }

  async #attempts(message: Inbound<P>, signal: AbortSignal): Promise<Outcome> {
    const { retry } = this.#parts.options;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#attempt(message, attempt, signal);
        return "ack";
      } catch (thrown) {
        const error = asError(thrown);
        const hopeless = POISON.some((kind) => error instanceof kind);
        if (signal.aborted) return "retry";
        if (hopeless || attempt >= retry.attempts)
          return this.#giveUp(message, error, attempt, hopeless);
        await pause(backoffMs(attempt, retry), signal);
        if (signal.aborted) return "retry";
      }
    }
  }

  async #attempt(
    raw: Inbound<P>,
    attempt: number,
    signal: AbortSignal,
  ): Promise<void> {
    const { transport, check } = this.#parts;
    const { channel } = raw.source;
    const routes = this.#routes.get(raw.source) ?? [];
    const where = { channel: channel.name };
    const { message, payload } = decode(
      candidates(
        routes.flatMap(({ operation }) => operation.messages),
        raw,
        transport.protocol,
      ),
      raw.body,
      check,
      where,
    );
    const route = routes.find(({ operation }) =>
      operation.messages.includes(message),
    );
    const params = parseAddress(
      channel.address,
      raw.address,
      transport.addressing,
    );
    if (!route || !params)
      throw new DecodeError(
        `the address ${raw.address} is not one of ${channel.name}`,
        [],
        where,
      );
    const delivery: Delivery<P> = {
      operation: route.operation.name,
      message: message.name,
      payload,
      params,
      headers: readHeaders(
        message,
        raw.headers,
        check && transport.capabilities.headers,
        where,
      ),
      ...(raw.key === undefined
        ? {}
        : { key: readKey(message, raw.key, check, where) }),
      attempt,
      raw,
      signal,
    };
    await compose(this.#layers, delivery, () => route.handle(delivery));
  }

  async #giveUp(
    message: Inbound<P>,
    error: Error,
    attempts: number,
    hopeless: boolean,
  ): Promise<Outcome> {
    const { options, onError } = this.#parts;
    onError(error);
    if (options.deadLetter === undefined)
      return !hopeless && options.exhausted === "redeliver"
        ? "retry"
        : "reject";
    try {
      await this.#deadLetters.park(message, error, attempts);
      return "ack";
    } catch (cause) {
      // Not parked, so not done: the broker must keep it.
      onError(asError(cause));
      return "retry";
    }
  }
}

/** The messages that it may be: those whose binding says so, else all. */
function candidates(
  messages: readonly AnyMessage[],
  raw: Inbound,
  protocol: string,
): readonly AnyMessage[] {
  const named = messages.filter(({ bindings }) => {
    const binding = bindings?.[protocol];
    return binding && raw.isOfKind?.(binding);
  });
  return named.length > 0 ? named : messages;
}
