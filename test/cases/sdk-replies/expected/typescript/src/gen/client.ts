// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "./models/index.js";
import {
  Application,
  type Answer,
  type ApplicationOptions,
  type ConsumeOptions,
  type Context,
  type DrainOptions,
  type Given,
  type Handler,
  type Health,
  type Over,
  type Payload,
  type Protocol,
  type RequestCall,
  type SendOptions,
  type Stream,
  type Subscription,
  type Transport,
} from "./runtime/index.js";
import * as channels from "./channels.js";
import * as operations from "./operations.js";

/** The counterpart of Workshop: sends what it receives, receives what it sends. */
export class WorkshopClient<P extends Protocol> implements AsyncDisposable {
  readonly #application: Application<P>;

  private constructor(application: Application<P>) {
    this.#application = application;
  }

  /** Connects and returns the client; throws `ConnectError` when that is not possible. */
  static async connect<P extends Protocol>(
    transport: Transport<P>,
    options?: ApplicationOptions<P>,
  ): Promise<WorkshopClient<P>> {
    const application = new Application(transport, options, {
      channels: Object.values(channels),
    });
    await application.connect(operations.clientUses);
    return new WorkshopClient(application);
  }

  /** By a header. */
  ask(
    this: this & Over<P, "kafka">,
    payload: models.Question,
    options?: SendOptions<
      P,
      Given<Given<models.QuestionHeaders, ["requestId"]>, ["replyTo"]>
    >,
  ): RequestCall<models.Answer> {
    return this.#application.request(operations.ask, {}, payload, options);
  }

  /** By the payload. */
  work(
    payload: Given<Given<models.Job, ["id"]>, ["back", "to"]>,
    options?: SendOptions<P>,
  ): RequestCall<models.Result> {
    return this.#application.request(operations.work, {}, payload, options);
  }

  /** By the payload, the other way round. */
  delegate(
    handler: Handler<models.Job, Context<object, P>, Answer<models.Result, P>>,
    options?: ConsumeOptions<P>,
  ): Promise<Subscription> {
    return this.#application.answer(operations.delegate, {}, handler, options);
  }

  /**
   * Nothing says which pong is of which ping.
   *
   * The document's reply is left out: nothing would match it to its request, for over WebSocket the request ping has no correlation id in its payload.
   */
  ping(
    this: this & Over<P, "ws">,
    payload: models.Ping,
    options?: SendOptions<P>,
  ): Promise<void> {
    return this.#application.send(operations.ping, {}, payload, options);
  }

  /**
   * The other way round.
   *
   * The document's reply is left out: nothing would match it to its request, for over WebSocket the request ping has no correlation id in its payload.
   */
  poke(
    this: this & Over<P, "ws">,
    options?: ConsumeOptions<P>,
  ): Stream<Payload<models.Ping>, object, P> {
    return this.#application.stream(operations.poke, {}, options);
  }

  /** Kafka says it, WebSocket does not. */
  probe(
    payload: models.Probe,
    options?: SendOptions<P>,
  ): RequestCall<models.Probe> {
    return this.#application.request(operations.probe, {}, payload, options);
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
