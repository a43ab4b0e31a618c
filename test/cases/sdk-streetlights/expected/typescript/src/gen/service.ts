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
  type Outgoing,
  type Protocol,
  type RequestCall,
  type SendOptions,
  type ServiceOptions,
  type Transport,
} from "./runtime/index.js";
import type {
  DimParams,
  LightMeasuredParams,
  TurnOnParams,
} from "./channels.js";
import * as channels from "./channels.js";
import * as operations from "./operations.js";

/** What Streetlights sends. */
export interface StreetlightsPublish<P extends Protocol = Protocol> {
  /** How bright it is around a lamp. */
  lightMeasured(
    params: LightMeasuredParams,
    payload: models.LightMeasured,
    options?: SendOptions<P>,
  ): Promise<void>;

  /** What happens to the lamps. */
  lampStatus(
    message: Outgoing<P, operations.LampStatusMessage>,
    options?: SendOptions<P, never>,
  ): Promise<void>;

  /** Have a sensor calibrated. */
  calibrate(
    payload: Given<models.Calibrate, ["job"]>,
    options?: SendOptions<P>,
  ): RequestCall<models.Calibrated>;
}

/** What a handler gets beside the payload. */
export type StreetlightsContext<
  A,
  P extends Protocol = Protocol,
  H = Headers,
  K = string,
> = Context<A, P, H, K> & { readonly publish: StreetlightsPublish<P> };

/** One handler for each operation that Streetlights receives. */
export interface StreetlightsHandlers<P extends Protocol = Protocol> {
  /** Turn a lamp on. */
  turnOn(
    payload: models.TurnOn,
    context: StreetlightsContext<TurnOnParams, P, models.TurnOnHeaders>,
  ): Promise<void> | void;

  /** Dim a lamp. */
  dimLight(
    payload: models.DimLight,
    context: StreetlightsContext<DimParams, P>,
  ): Promise<void> | void;

  /** Ask whether anyone is there. */
  ping(
    payload: models.Ping,
    context: StreetlightsContext<object, P>,
  ): Answer<models.Pong, P>;
}

/** Streetlights as the document describes it. */
export class StreetlightsService<
  P extends Protocol,
> implements AsyncDisposable {
  /** Sends outside of handlers. */
  readonly publish: StreetlightsPublish<P>;
  readonly #application: Application<P>;
  readonly #handlers: StreetlightsHandlers<P>;
  readonly #options: ServiceOptions<P> | undefined;

  constructor(
    transport: Transport<P>,
    handlers: StreetlightsHandlers<NoInfer<P>>,
    options?: ServiceOptions<P>,
  ) {
    const application = new Application(transport, options, {
      channels: Object.values(channels),
    });
    this.#application = application;
    this.#handlers = handlers;
    this.#options = options;
    this.publish = {
      lightMeasured: (params, payload, options) =>
        application.send(operations.lightMeasured, params, payload, options),
      lampStatus: (message, options) =>
        application.send(operations.lampStatus, {}, message, options),
      calibrate: (payload, options) =>
        application.request(operations.calibrate, {}, payload, options),
    };
  }

  /** Connects and starts to receive; throws `ConnectError` or `MissingHandlerError`. */
  start(): Promise<void> {
    return this.#application.serve(
      operations.serviceUses,
      {
        turnOn: operations.turnOn,
        dimLight: operations.dimLight,
        ping: operations.ping,
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
