import type { Params } from "./address.js";
import { isOver, type Channel } from "./channel.js";
import { Condition } from "./condition.js";
import type { ConsumeLoop } from "./consume.js";
import { DeadLetters } from "./dead-letters.js";
import type { DocumentFacts, Operation, Tagged } from "./descriptor.js";
import {
  AbortedError,
  asError,
  DrainTimeout,
  MissingHandlerError,
  SdkError,
} from "./errors.js";
import { tell } from "./given-up.js";
import { refuseUnguarded } from "./guard.js";
import type { Context, Handler } from "./handle.js";
import type { Route } from "./intake.js";
import type {
  ApplicationOptions,
  ConsumeOptions,
  DrainOptions,
  Health,
  ServiceOptions,
} from "./options.js";
import type { Protocol } from "./protocol.js";
import { DRAIN_MS, Reception, subscription } from "./reception.js";
import { RequestCall, type FullReply } from "./request-call.js";
import { Requester } from "./request.js";
import { route, type AnyHandler } from "./route.js";
import { selected, Sender, type Envelope } from "./send.js";
import { Stream, type Subscription } from "./stream.js";
import { until, within } from "./time.js";
import type { ChannelUse, LinkState, Transport } from "./transport.js";

/** What is sent, of whichever protocol: of several messages the generated types say which headers are required. */
type Loose<T> =
  T extends Tagged<infer Name, infer Payload, unknown>
    ? {
        readonly message: Name;
        readonly payload: Payload;
        readonly headers?: object;
      }
    : T;

/** What generated clients and services have in common: one transport, its lifecycle, sending, asking, receiving. */
export class Application<P extends Protocol> {
  readonly #transport: Transport<P>;
  readonly #options: ApplicationOptions<P>;
  readonly #sender: Sender<P>;
  readonly #requester: Requester<P>;
  readonly #reception: Reception<P>;
  readonly #condition: Condition;
  readonly #guarded: readonly string[];

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
    this.#condition = new Condition(() =>
      options.onStateChange?.(this.health()),
    );
    this.#requester = new Requester(transport, sender, check);
    this.#reception = new Reception({
      transport,
      sender,
      deadLetters: new DeadLetters(transport, sender, channels),
      documented: channels,
      use: options.use ?? [],
      check,
      onError: (...fault) => tell(options.onError, ...fault),
    });
  }

  /** Connects, for the channels that are there over the protocol. Throws `ConnectError`. */
  async connect(uses: readonly ChannelUse[]): Promise<void> {
    await this.#open(uses);
    this.#condition.reach("ready");
  }

  async #open(uses: readonly ChannelUse[]): Promise<void> {
    refuseUnguarded(this.#transport, this.#guarded);
    this.#condition.begin();
    const connecting = this.#transport.connect({
      uses: uses.filter(({ channel }) => this.#reaches(channel)),
      onState: (...change) => this.#onState(...change),
      onError: (error) => tell(this.#options.onError, error),
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
      if (this.#condition.phase === "closed") throw this.#impossible();
    } catch (error) {
      await this.#transport.close().catch(() => undefined);
      throw error;
    }
    this.#condition.reach("opened");
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
    await this.#open(uses);
    try {
      if (routes.length > 0) await this.#receive(routes, options, "opened");
    } catch (error) {
      await this.close().catch(() => undefined);
      throw error;
    }
    this.#condition.reach("ready");
  }

  /** Sends one message. It is not `async`: that costs each message more steps than the rest of this. */
  send<T>(
    operation: Operation<T>,
    params: Params,
    value: NoInfer<Loose<T>>,
    options?: Envelope,
  ): Promise<void> {
    try {
      this.#refuseWhenClosed();
      this.#refuseElsewhere(operation);
      const { name, messages } = operation;
      const chosen = selected(name, messages, value, options?.headers);
      return this.#sender.send(operation, chosen, params, options);
    } catch (error) {
      return Promise.reject(asError(error));
    }
  }

  /** Sends a request, which gets its id and the address of its reply here; awaiting the call waits for the reply. */
  request<R, H, Read = R>(
    operation: Operation<unknown, R>,
    params: Params,
    value: unknown,
    options?: Envelope,
  ): RequestCall<Read, H> {
    const ask = async (): Promise<FullReply<R>> => {
      this.#refuseWhenClosed();
      this.#refuseElsewhere(operation);
      return this.#requester.request(operation, params, value, options);
    };
    return new RequestCall(
      ask() as Promise<FullReply<unknown, H>>,
    ) as RequestCall<Read, H>;
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
  async answer<T, C = Context<Params, P>>(
    operation: Operation<T>,
    params: Params,
    handler: Handler<NoInfer<T>, C, unknown>,
    options?: ConsumeOptions<P>,
  ): Promise<Subscription> {
    const call = handler as AnyHandler;
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
    const { phase } = this.#condition;
    if (phase === "draining" || phase === "closed") return;
    this.#condition.reach("draining");
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
    if (this.#condition.phase === "closed") return;
    this.#condition.reach("closed");
    await this.#requester.close();
    await this.#reception.drain(0);
    await this.#transport.close();
  }

  /** How it is now. */
  health(): Health {
    const { status, isConnected, reason } = this.#condition;
    return {
      status,
      connected: isConnected,
      inFlight: this.#reception.inFlight + this.#sender.inFlight,
      lateReplies: this.#requester.lateReplies,
      ...(reason ? { lastError: reason } : {}),
    };
  }

  async #receive(
    routes: readonly Route<P>[],
    options?: object,
    phase = "ready",
  ): Promise<ConsumeLoop<P>> {
    if (this.#condition.phase !== phase) throw this.#impossible();
    for (const { operation } of routes) {
      this.#refuseElsewhere(operation);
      this.#requester.expect(operation.messages);
    }
    return this.#reception.start(routes, options);
  }

  #onState(state: LinkState, cause?: Error, address?: string): void {
    const { outbox } = this.#sender;
    if (state === "disconnected") outbox.close(address);
    // Nothing waits where nothing is tried again: who sends is told by the transport, at once.
    else if (state !== "closed" || address !== undefined) outbox.open(address);
    this.#condition.note(state, cause, address);
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
    const { phase } = this.#condition;
    if (phase === "starting" || phase === "closed") throw this.#impossible();
  }

  #impossible(): SdkError {
    return new SdkError(`not possible while ${this.#condition.status}`);
  }
}
