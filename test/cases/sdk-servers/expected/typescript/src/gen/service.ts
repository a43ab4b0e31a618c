// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "./models/index.js";
import {
  Application,
  type Answer,
  type Context,
  type DrainOptions,
  type HandledOver,
  type Headers,
  type Health,
  type Over,
  type Protocol,
  type SendOptions,
  type ServiceOptions,
  type Transport,
} from "./runtime/index.js";
import type { MeasuredParams } from "./channels.js";
import * as channels from "./channels.js";
import * as operations from "./operations.js";

/** What Fridges sends. */
export interface FridgesPublish<P extends Protocol = Protocol> {
  limited(
    this: Over<P, "mqtt">,
    payload: models.Limit,
    options?: SendOptions<P>,
  ): Promise<void>;

  alarm(payload: models.Alarm, options?: SendOptions<P>): Promise<void>;

  tell(payload: models.Item, options?: SendOptions<P>): Promise<void>;
}

/** What a handler gets beside the payload. */
export type FridgesContext<
  A,
  P extends Protocol = Protocol,
  H = Headers,
  K = string,
> = Context<A, P, H, K> & { readonly publish: FridgesPublish<P> };

/** One handler for each operation that Fridges receives. */
interface EveryHandler<P extends Protocol> {
  order(
    payload: models.Order,
    context: FridgesContext<object, P>,
  ): Promise<void> | void;

  measure(
    payload: models.Celsius,
    context: FridgesContext<MeasuredParams, P>,
  ): Promise<void> | void;

  limit(
    payload: models.Ask,
    context: FridgesContext<object, P>,
  ): Answer<models.Limit, P>;
}

/** The handlers of a service: over the protocol of its transport what the document has over others alone needs none. */
export type FridgesHandlers<P extends Protocol = Protocol> = HandledOver<
  P,
  EveryHandler<P>,
  { order: "kafka"; measure: "mqtt"; limit: "mqtt" }
>;

/** Fridges as the document describes it. */
export class FridgesService<P extends Protocol> implements AsyncDisposable {
  /** Sends outside of handlers. */
  readonly publish: FridgesPublish<P>;
  readonly #application: Application<P>;
  readonly #handlers: FridgesHandlers<P>;
  readonly #options: ServiceOptions<P> | undefined;

  constructor(
    transport: Transport<P>,
    handlers: FridgesHandlers<NoInfer<P>>,
    options?: ServiceOptions<P>,
  ) {
    const application = new Application(transport, options, {
      channels: Object.values(channels),
    });
    this.#application = application;
    this.#handlers = handlers;
    this.#options = options;
    this.publish = {
      limited: (payload, options) =>
        application.send(operations.limited, {}, payload, options),
      alarm: (payload, options) =>
        application.send(operations.alarm, {}, payload, options),
      tell: (payload, options) =>
        application.send(operations.tell, {}, payload, options),
    };
  }

  /** Connects and starts to receive; throws `ConnectError` or `MissingHandlerError`. */
  start(): Promise<void> {
    return this.#application.serve(
      operations.serviceUses,
      {
        order: operations.order,
        measure: operations.measure,
        limit: operations.limit,
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
