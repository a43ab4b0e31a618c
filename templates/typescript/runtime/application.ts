import type { Params } from "./address.js";
import { isOver, type Channel } from "./channel.js";
import type { ConsumeLoop } from "./consume.js";
import { DeadLetters } from "./dead-letters.js";
import type { Route } from "./intake.js";
import type { DocumentFacts, Operation } from "./descriptor.js";
import {
  AbortedError,
  asError,
  DrainTimeout,
  MissingHandlerError,
  SdkError,
} from "./errors.js";
import { refuseUnguarded } from "./guard.js";
import type { AnswerHandler } from "./handle.js";
import type {
  ApplicationOptions,
  ConsumeOptions,
  DrainOptions,
  Health,
  SendOptions,
  ServiceOptions,
} from "./options.js";
import type { Protocol } from "./protocol.js";
import { DRAIN_MS, Reception, subscription } from "./reception.js";
import { RequestCall } from "./request-call.js";
import { Requester } from "./request.js";
import { route } from "./route.js";
import { selected, Sender, type Envelope } from "./send.js";
import { Stream, type Subscription } from "./stream.js";
import { until, within } from "./time.js";
import type { ChannelUse, LinkState, Transport } from "./transport.js";

/** What generated clients and services have in common: one transport, its lifecycle, sending, asking, receiving. */
export class Application<P extends Protocol> {
  readonly #transport: Transport<P>;
  readonly #options: ApplicationOptions<P>;
  readonly #sender: Sender<P>;
  readonly #requester: Requester<P>;
  readonly #reception: Reception<P>;
  readonly #guarded: readonly string[];
  #status: Health["status"] = "starting";
  #link: LinkState = "connecting";
  /** The addresses whose connections are not tried again; without one it is that of all. */
  readonly #failed = new Set<string | undefined>();
  #lastError: Error | undefined;

  constructor(
    transport: Transport<P>,
    options: ApplicationOptions<P> = {},
    { channels = [], guarded = [] }: DocumentFacts = {},
  ) {
    const { validate = "both" } = options;
    this.#transport = transport;
    this.#options = options;
    this.#guarded = guarded;
    const check = validate === "both" || validate === "inbound";
    const sender = new Sender(transport, options);
    this.#sender = sender;
    this.#requester = new Requester(transport, sender, check);
    this.#reception = new Reception({
      transport,
      sender,
      deadLetters: new DeadLetters(transport, sender, channels),
      use: options.use ?? [],
      check,
      onError: (error) => this.#note(error),
    });
  }

  /** Connects, for the channels that are there over the protocol. Throws `ConnectError`. */
  async connect(uses: readonly ChannelUse[]): Promise<void> {
    refuseUnguarded(this.#transport, this.#guarded);
    const connecting = this.#transport.connect({
      uses: uses.filter(({ channel }) => this.#reaches(channel)),
      onState: (...change) => this.#onState(...change),
    });
    const { signal } = this.#options;
    try {
      await (signal
        ? until(
            connecting,
            signal,
            () => new AbortedError("connecting was aborted"),
          )
        : connecting);
    } catch (error) {
      await this.#transport.close().catch(() => undefined);
      throw error;
    }
    this.#status = "ready";
  }

  /**
   * Connects and receives: each operation that is there over the protocol, by the name of its handler. Closed when that fails:
   * nothing keeps the process alive.
   */
  async serve(
    uses: readonly ChannelUse[],
    operations: Readonly<Record<string, Operation>>,
    handlers: object,
    publish: object,
    options?: ServiceOptions<P>,
  ): Promise<void> {
    const routes = Object.entries(operations)
      .filter(([, { channel }]) => this.#reaches(channel))
      .map(([name, operation]): Route<P> => {
        const handler: unknown = Reflect.get(handlers, name);
        if (typeof handler !== "function")
          throw new MissingHandlerError(`there is no handler for ${name}`);
        const call = (value: unknown, context: object): unknown =>
          Reflect.apply(handler, handlers, [value, context]);
        return route(operation, {}, this.#sender, call, publish);
      });
    await this.connect(uses);
    if (routes.length === 0) return;
    try {
      await this.#receive(routes, options);
    } catch (error) {
      await this.close().catch(() => undefined);
      throw error;
    }
  }

  /** Sends one message. It is not `async`: that costs each message more steps than the rest of this. */
  send<T, H, K = string>(
    operation: Operation<T>,
    params: Params,
    value: NoInfer<T>,
    options?: SendOptions<P, H, K>,
  ): Promise<void> {
    try {
      this.#refuseWhenClosed();
      this.#refuseElsewhere(operation);
      const envelope = options as Envelope | undefined;
      const { name, messages } = operation;
      const chosen = selected(name, messages, value, envelope?.headers);
      return this.#sender.send(operation, chosen, params, envelope);
    } catch (error) {
      return Promise.reject(asError(error));
    }
  }

  /** Sends a request; awaiting the call waits for the reply. */
  request<T, R, H, K = string>(
    operation: Operation<T, R>,
    params: Params,
    value: NoInfer<T>,
    options?: SendOptions<P, H, K>,
  ): RequestCall<R> {
    const ask = async (): ReturnType<Requester<P>["request"]> => {
      this.#refuseWhenClosed();
      this.#refuseElsewhere(operation);
      return this.#requester.request(
        operation,
        params,
        value,
        options as Envelope | undefined,
      );
    };
    return new RequestCall<R>(
      ask() as ConstructorParameters<typeof RequestCall<R>>[0],
    );
  }

  /** What arrives, to be iterated or handled. */
  stream<M, A, K = string>(
    operation: Operation,
    params: Params,
    options?: ConsumeOptions<P>,
  ): Stream<M, A, P, K> {
    return new Stream(async (handle) => {
      const loop = await this.#receive(
        [{ operation: operation, params, handle }],
        options,
      );
      return { loop, subscription: subscription(loop) };
    });
  }

  /** Answers requests until it is drained. */
  async answer<T, R, A, H, K = string>(
    operation: Operation<T, R>,
    params: Params,
    handler: AnswerHandler<NoInfer<T>, NoInfer<R>, A, P, H, K>,
    options?: ConsumeOptions<P>,
  ): Promise<Subscription> {
    const call = handler as (value: unknown, context: object) => unknown;
    return subscription(
      await this.#receive(
        [route(operation, params, this.#sender, call)],
        options,
      ),
    );
  }

  /**
   * Stops receiving, finishes what runs, waits for the replies that were asked for, flushes what was sent, closes. Handlers
   * may still send. Throws `DrainTimeout`.
   */
  async drain({ timeoutMs = DRAIN_MS }: DrainOptions = {}): Promise<void> {
    if (this.#status === "draining" || this.#status === "closed") return;
    this.#status = "draining";
    const end = Date.now() + timeoutMs;
    const inTime = await this.#reception.drain(timeoutMs);
    const settled = Promise.all([this.#requester.idle(), this.#sender.flush()]);
    await within(settled, Math.max(0, end - Date.now()));
    const unanswered = this.#requester.waiting;
    const unsent = this.#sender.inFlight;
    await this.close();
    if (unanswered > 0 || unsent > 0 || !inTime)
      throw new DrainTimeout(
        `drained for ${timeoutMs} ms; unfinished messages were given back, ${unsent} that were sent are unconfirmed, ${unanswered} requests have no reply`,
      );
  }

  /** Closes at once: what waits for a reply fails, what is being handled is given back. */
  async close(): Promise<void> {
    if (this.#status === "closed") return;
    this.#status = "closed";
    await this.#requester.close();
    await this.#reception.drain(0);
    await this.#transport.close();
  }

  /** How it is now. */
  health(): Health {
    const hasFailed = this.#failed.size > 0;
    const isLinked = this.#link === "connected" && this.#sender.outbox.isOpen;
    const connected = isLinked && !hasFailed;
    const impaired = hasFailed ? "failed" : "degraded";
    return {
      status: this.#status === "ready" && !connected ? impaired : this.#status,
      connected,
      inFlight: this.#reception.inFlight + this.#sender.inFlight,
      lateReplies: this.#requester.lateReplies,
      ...(this.#lastError ? { lastError: this.#lastError } : {}),
    };
  }

  async #receive(
    routes: readonly Route<P>[],
    options?: object,
  ): Promise<ConsumeLoop<P>> {
    if (this.#status !== "ready")
      throw new SdkError(`not possible while ${this.#status}`);
    for (const { operation } of routes) {
      this.#refuseElsewhere(operation);
      this.#requester.expect(operation.messages);
    }
    return this.#reception.start(routes, options);
  }

  #onState(state: LinkState, cause?: Error, address?: string): void {
    const { outbox } = this.#sender;
    if (address === undefined) this.#link = state;
    if (cause) this.#lastError = cause;
    if (state === "failed") this.#failed.add(address);
    else this.#failed.delete(address);
    if (state === "disconnected") outbox.close(address);
    // Nothing waits where nothing is tried again: who sends is told by the transport, at once.
    else if (state !== "closed" || address !== undefined) outbox.open(address);
    this.#options.onStateChange?.(this.health());
  }

  #note(error: Error): void {
    this.#lastError = error;
    this.#options.onError?.(error);
  }

  /** Whether the document has the channel on servers of the transport's protocol. */
  #reaches(channel: Channel): boolean {
    return isOver(channel, this.#transport.protocol);
  }

  #refuseElsewhere({ name, channel }: Operation): void {
    if (this.#reaches(channel)) return;
    const { protocol } = this.#transport;
    const own = channel.protocols?.join(" and ") ?? "";
    throw new SdkError(
      `${name}: the document has it over ${own}, not over ${protocol}`,
      { operation: name, channel: channel.name },
    );
  }

  /** While draining, handlers that are still running may send. */
  #refuseWhenClosed(): void {
    if (this.#status !== "ready" && this.#status !== "draining")
      throw new SdkError(`not possible while ${this.#status}`);
  }
}
