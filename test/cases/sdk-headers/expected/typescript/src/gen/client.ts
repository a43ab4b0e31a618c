// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "./models/index.js";
import {
  Application,
  type Answer,
  type ApplicationOptions,
  type Carried,
  type ConsumeOptions,
  type Context,
  type DrainOptions,
  type Given,
  type Handler,
  type Health,
  type Outgoing,
  type Protocol,
  type RequestCall,
  type SendArguments,
  type SendOptions,
  type Stream,
  type Subscription,
  type Transport,
} from "./runtime/index.js";
import * as channels from "./channels.js";
import * as operations from "./operations.js";

/** The counterpart of Warehouse: sends what it receives, receives what it sends. */
export class WarehouseClient<P extends Protocol> implements AsyncDisposable {
  readonly #application: Application<P>;

  private constructor(application: Application<P>) {
    this.#application = application;
  }

  /** Connects and returns the client; throws `ConnectError` when that is not possible. */
  static async connect<P extends Protocol>(
    transport: Transport<P>,
    options?: ApplicationOptions<P>,
  ): Promise<WarehouseClient<P>> {
    const application = new Application(transport, options, {
      channels: Object.values(channels),
    });
    await application.connect(operations.clientUses);
    return new WarehouseClient(application);
  }

  order(
    payload: models.Order,
    ...[options]: SendArguments<P, models.OrderHeaders>
  ): Promise<void> {
    return this.#application.send(operations.order, {}, payload, options);
  }

  note(
    payload: models.Note,
    options?: SendOptions<P, models.NoteHeaders>,
  ): Promise<void> {
    return this.#application.send(operations.note, {}, payload, options);
  }

  change(
    options?: ConsumeOptions<P>,
  ): Stream<operations.ChangeMessage, object, P> {
    return this.#application.stream(operations.change, {}, options);
  }

  correct(
    message: Outgoing<P, operations.CorrectMessage>,
    options?: SendOptions<P, never>,
  ): Promise<void> {
    return this.#application.send(operations.correct, {}, message, options);
  }

  search(
    payload: models.Search,
    ...[options]: SendArguments<P, Given<models.SearchHeaders, ["search-id"]>>
  ): RequestCall<models.Found, Carried<P, models.FoundHeaders>> {
    return this.#application.request(operations.search, {}, payload, options);
  }

  recall(
    payload: models.Recall,
    options?: SendOptions<
      P,
      Given<Given<models.RecallHeaders, ["search-id"]>, ["answer-to"]>
    >,
  ): RequestCall<models.Uncounted, Carried<P, models.UncountedHeaders>> {
    return this.#application.request(operations.recall, {}, payload, options);
  }

  count(
    handler: Handler<
      models.Count,
      Context<object, P, models.CountHeaders>,
      Answer<
        Outgoing<P, Given<operations.CountReply, ["headers", "count-id"]>>,
        P,
        never
      >
    >,
    options?: ConsumeOptions<P>,
  ): Promise<Subscription> {
    return this.#application.answer(operations.count, {}, handler, options);
  }

  /** Whether the connection stands and how much is under way. */
  health(): Health {
    return this.#application.health();
  }

  /** Finishes what is under way, then closes. */
  drain(options?: DrainOptions): Promise<void> {
    return this.#application.drain(options);
  }

  /** Closes at once; what is under way fails. */
  close(): Promise<void> {
    return this.#application.close();
  }

  /** Drains at the end of `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.#application.drain();
  }
}
