// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "./models/index.js";
import {
  Application,
  type Answer,
  type ApplicationOptions,
  type ConsumeOptions,
  type Context,
  type DrainOptions,
  type Filter,
  type Given,
  type Handler,
  type Health,
  type Payload,
  type Protocol,
  type RequestCall,
  type SendOptions,
  type Stream,
  type Subscription,
  type Transport,
} from "./runtime/index.js";
import type {
  DimParams,
  LightMeasuredParams,
  TurnOnParams,
} from "./channels.js";
import * as channels from "./channels.js";
import * as operations from "./operations.js";

/** The counterpart of Streetlights: sends what it receives, receives what it sends. */
export class StreetlightsClient<P extends Protocol> implements AsyncDisposable {
  readonly #application: Application<P>;

  private constructor(application: Application<P>) {
    this.#application = application;
  }

  /** Connects and returns the client; throws `ConnectError` when that is not possible. */
  static async connect<P extends Protocol>(
    transport: Transport<P>,
    options?: ApplicationOptions<P>,
  ): Promise<StreetlightsClient<P>> {
    const application = new Application(transport, options, {
      channels: Object.values(channels),
    });
    await application.connect(operations.clientUses);
    return new StreetlightsClient(application);
  }

  /** Turn a lamp on. */
  turnOn(
    params: TurnOnParams,
    payload: models.TurnOn,
    options?: SendOptions<P, models.TurnOnHeaders>,
  ): Promise<void> {
    return this.#application.send(operations.turnOn, params, payload, options);
  }

  /** Dim a lamp. */
  dimLight(
    params: DimParams,
    payload: models.DimLight,
    options?: SendOptions<P>,
  ): Promise<void> {
    return this.#application.send(
      operations.dimLight,
      params,
      payload,
      options,
    );
  }

  /** How bright it is around a lamp. */
  lightMeasured(
    params: Filter<P, LightMeasuredParams>,
    options?: ConsumeOptions<P>,
  ): Stream<Payload<models.LightMeasured>, LightMeasuredParams, P> {
    return this.#application.stream(operations.lightMeasured, params, options);
  }

  /** What happens to the lamps. */
  lampStatus(
    options?: ConsumeOptions<P>,
  ): Stream<operations.LampStatusMessage, object, P> {
    return this.#application.stream(operations.lampStatus, {}, options);
  }

  /** Ask whether anyone is there. */
  ping(
    payload: Given<models.Ping, ["nonce"]>,
    options?: SendOptions<P>,
  ): RequestCall<models.Pong> {
    return this.#application.request(operations.ping, {}, payload, options);
  }

  /** Have a sensor calibrated. */
  calibrate(
    handler: Handler<
      models.Calibrate,
      Context<object, P>,
      Answer<models.Calibrated, P>
    >,
    options?: ConsumeOptions<P>,
  ): Promise<Subscription> {
    return this.#application.answer(operations.calibrate, {}, handler, options);
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
