// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "./models/index.js";
import {
  Application,
  type Answer,
  type Context,
  type DrainOptions,
  type Given,
  type HandledOver,
  type Headers,
  type Health,
  type Over,
  type Protocol,
  type RequestCall,
  type SendOptions,
  type ServiceOptions,
  type Transport,
} from "./runtime/index.js";
import * as channels from "./channels.js";
import * as operations from "./operations.js";

/** What Workshop sends. */
export interface WorkshopPublish<P extends Protocol = Protocol> {
  /** By the payload, the other way round. */
  delegate(
    payload: Given<Given<models.Job, ["id"]>, ["back", "to"]>,
    options?: SendOptions<P>,
  ): RequestCall<models.Result>;

  /**
   * The other way round.
   *
   * The document's reply is left out: nothing would match it to its request, for over WebSocket the request ping has no correlation id in its payload.
   */
  poke(
    this: Over<P, "ws">,
    payload: models.Ping,
    options?: SendOptions<P>,
  ): Promise<void>;
}

/** What a handler gets beside the payload. */
export type WorkshopContext<
  A,
  P extends Protocol = Protocol,
  H = Headers,
  K = string,
> = Context<A, P, H, K> & { readonly publish: WorkshopPublish<P> };

/** One handler for each operation that Workshop receives. */
interface EveryHandler<P extends Protocol> {
  /** By a header. */
  ask(
    payload: models.Question,
    context: WorkshopContext<object, P, models.QuestionHeaders>,
  ): Answer<models.Answer, P>;

  /** By the payload. */
  work(
    payload: models.Job,
    context: WorkshopContext<object, P>,
  ): Answer<models.Result, P>;

  /**
   * Nothing says which pong is of which ping.
   *
   * The document's reply is left out: nothing would match it to its request, for over WebSocket the request ping has no correlation id in its payload.
   */
  ping(
    payload: models.Ping,
    context: WorkshopContext<object, P>,
  ): Promise<void> | void;

  /** Kafka says it, WebSocket does not. */
  probe(
    payload: models.Probe,
    context: WorkshopContext<object, P>,
  ): Answer<models.Probe, P>;
}

/** The handlers of a service: over the protocol of its transport what the document has over others alone needs none. */
export type WorkshopHandlers<P extends Protocol = Protocol> = HandledOver<
  P,
  EveryHandler<P>,
  { ask: "kafka"; ping: "ws" }
>;

/** Workshop as the document describes it. */
export class WorkshopService<P extends Protocol> implements AsyncDisposable {
  /** Sends outside of handlers. */
  readonly publish: WorkshopPublish<P>;
  readonly #application: Application<P>;
  readonly #handlers: WorkshopHandlers<P>;
  readonly #options: ServiceOptions<P> | undefined;

  constructor(
    transport: Transport<P>,
    handlers: WorkshopHandlers<NoInfer<P>>,
    options?: ServiceOptions<P>,
  ) {
    const application = new Application(transport, options, {
      channels: Object.values(channels),
    });
    this.#application = application;
    this.#handlers = handlers;
    this.#options = options;
    this.publish = {
      delegate: (payload, options) =>
        application.request(operations.delegate, {}, payload, options),
      poke: (payload, options) =>
        application.send(operations.poke, {}, payload, options),
    };
  }

  /** Connects and starts to receive; throws `ConnectError` or `MissingHandlerError`. */
  start(): Promise<void> {
    return this.#application.serve(
      operations.serviceUses,
      {
        ask: operations.ask,
        work: operations.work,
        ping: operations.ping,
        probe: operations.probe,
      },
      this.#handlers,
      this.publish,
      this.#options,
    );
  }

  /** Whether the connection stands and how much is under way. */
  health(): Health {
    return this.#application.health();
  }

  /** Stops receiving, finishes what is under way, then closes. */
  drain(options?: DrainOptions): Promise<void> {
    return this.#application.drain(options);
  }

  /** Closes at once; what is under way is given back. */
  close(): Promise<void> {
    return this.#application.close();
  }

  /** Drains at the end of `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.#application.drain();
  }
}
