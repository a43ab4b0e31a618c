// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "./models/index.js";
import {
  Application,
  type Answer,
  type Context,
  type DrainOptions,
  type Given,
  type Headers,
  type Health,
  type Incoming,
  type Outgoing,
  type Protocol,
  type RequestCall,
  type SendOptions,
  type ServiceOptions,
  type Transport,
} from "./runtime/index.js";
import * as channels from "./channels.js";
import * as operations from "./operations.js";

/** What Warehouse sends. */
export interface WarehousePublish<P extends Protocol = Protocol> {
  change(
    message: Outgoing<P, operations.ChangeMessage>,
    options?: SendOptions<P, never>,
  ): Promise<void>;

  count(
    payload: models.Count,
    options?: SendOptions<P, Given<models.CountHeaders, ["count-id"]>>,
  ): RequestCall<
    Incoming<P, operations.CountReply>,
    Incoming<P, operations.CountReply>["headers"]
  >;
}

/** What a handler gets beside the payload. */
export type WarehouseContext<
  A,
  P extends Protocol = Protocol,
  H = Headers,
  K = string,
> = Context<A, P, H, K> & { readonly publish: WarehousePublish<P> };

/** One handler for each operation that Warehouse receives. */
export interface WarehouseHandlers<P extends Protocol = Protocol> {
  order(
    payload: models.Order,
    context: WarehouseContext<object, P, models.OrderHeaders>,
  ): Promise<void> | void;

  note(
    payload: models.Note,
    context: WarehouseContext<object, P, models.NoteHeaders>,
  ): Promise<void> | void;

  correct(
    message: Incoming<P, operations.CorrectMessage>,
    context: WarehouseContext<object, P>,
  ): Promise<void> | void;

  search(
    payload: models.Search,
    context: WarehouseContext<object, P, models.SearchHeaders>,
  ): Answer<models.Found, P, Given<models.FoundHeaders, ["search-id"]>>;

  recall(
    payload: models.Recall,
    context: WarehouseContext<object, P, models.RecallHeaders>,
  ): Answer<models.Uncounted, P, Given<models.UncountedHeaders, ["count-id"]>>;
}

/** Warehouse as the document describes it. */
export class WarehouseService<P extends Protocol> implements AsyncDisposable {
  /** Sends outside of handlers. */
  readonly publish: WarehousePublish<P>;
  readonly #application: Application<P>;
  readonly #handlers: WarehouseHandlers<P>;
  readonly #options: ServiceOptions<P> | undefined;

  constructor(
    transport: Transport<P>,
    handlers: WarehouseHandlers<NoInfer<P>>,
    options?: ServiceOptions<P>,
  ) {
    const application = new Application(transport, options, {
      channels: Object.values(channels),
    });
    this.#application = application;
    this.#handlers = handlers;
    this.#options = options;
    this.publish = {
      change: (message, options) =>
        application.send(operations.change, {}, message, options),
      count: (payload, options) =>
        application.request(operations.count, {}, payload, options),
    };
  }

  /** Connects and starts to receive; throws `ConnectError` or `MissingHandlerError`. */
  start(): Promise<void> {
    return this.#application.serve(
      operations.serviceUses,
      {
        order: operations.order,
        note: operations.note,
        correct: operations.correct,
        search: operations.search,
        recall: operations.recall,
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
