// Generated from asyncapi.yaml by asyncwright. Do not edit.

import {
  Application,
  type Context,
  type DrainOptions,
  type Headers,
  type Health,
  type Protocol,
  type ServiceOptions,
  type Transport,
} from "./runtime/index.js";
import * as channels from "./channels.js";
import * as operations from "./operations.js";

/** What Bells sends. */
export interface BellsPublish<_P extends Protocol = Protocol> {}

/** What a handler gets beside the payload. */
export type BellsContext<
  A,
  P extends Protocol = Protocol,
  H = Headers,
  K = string,
> = Context<A, P, H, K> & { readonly publish: BellsPublish<P> };

/** One handler for each operation that Bells receives. */
export interface BellsHandlers<P extends Protocol = Protocol> {
  ring(
    payload: unknown,
    context: BellsContext<object, P>,
  ): Promise<void> | void;
}

/** Bells as the document describes it. */
export class BellsService<P extends Protocol> implements AsyncDisposable {
  /** Sends outside of handlers. */
  readonly publish: BellsPublish<P>;
  readonly #application: Application<P>;
  readonly #handlers: BellsHandlers<P>;
  readonly #options: ServiceOptions<P> | undefined;

  constructor(
    transport: Transport<P>,
    handlers: BellsHandlers<NoInfer<P>>,
    options?: ServiceOptions<P>,
  ) {
    const application = new Application(transport, options, {
      channels: Object.values(channels),
    });
    this.#application = application;
    this.#handlers = handlers;
    this.#options = options;
    this.publish = {};
  }

  /** Connects and starts to receive; throws `ConnectError` or `MissingHandlerError`. */
  start(): Promise<void> {
    return this.#application.serve(
      operations.serviceUses,
      {
        ring: operations.ring,
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
