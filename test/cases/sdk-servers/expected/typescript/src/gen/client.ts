// Generated from asyncapi.yaml by asyncwright. Do not edit.

import type * as models from "./models/index.js";
import {
  Application,
  type ApplicationOptions,
  type ConsumeOptions,
  type DrainOptions,
  type Health,
  type Over,
  type Payload,
  type Protocol,
  type RequestCall,
  type SendOptions,
  type Stream,
  type Transport,
} from "./runtime/index.js";
import type { MeasuredParams } from "./channels.js";
import * as channels from "./channels.js";
import * as operations from "./operations.js";

/** The counterpart of Fridges: sends what it receives, receives what it sends. */
export class FridgesClient<P extends Protocol> implements AsyncDisposable {
  readonly #application: Application<P>;

  private constructor(application: Application<P>) {
    this.#application = application;
  }

  /** Connects and returns the client; throws `ConnectError` when that is not possible. */
  static async connect<P extends Protocol>(
    transport: Transport<P>,
    options?: ApplicationOptions<P>,
  ): Promise<FridgesClient<P>> {
    const application = new Application(transport, options, {
      channels: Object.values(channels),
    });
    await application.connect(operations.clientUses);
    return new FridgesClient(application);
  }

  order(
    this: this & Over<P, "kafka">,
    payload: models.Order,
    options?: SendOptions<P>,
  ): Promise<void> {
    return this.#application.send(operations.order, {}, payload, options);
  }

  measure(
    this: this & Over<P, "mqtt">,
    params: MeasuredParams,
    payload: models.Celsius,
    options?: SendOptions<P>,
  ): Promise<void> {
    return this.#application.send(operations.measure, params, payload, options);
  }

  limit(
    this: this & Over<P, "mqtt">,
    payload: models.Ask,
    options?: SendOptions<P>,
  ): RequestCall<models.Limit> {
    return this.#application.request(operations.limit, {}, payload, options);
  }

  limited(
    this: this & Over<P, "mqtt">,
    options?: ConsumeOptions<P>,
  ): Stream<Payload<models.Limit>, object, P> {
    return this.#application.stream(operations.limited, {}, options);
  }

  alarm(options?: ConsumeOptions<P>): Stream<Payload<models.Alarm>, object, P> {
    return this.#application.stream(operations.alarm, {}, options);
  }

  tell(options?: ConsumeOptions<P>): Stream<Payload<models.Item>, object, P> {
    return this.#application.stream(operations.tell, {}, options);
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
