import type { MqttClient } from "mqtt";
import type { ConnectError, Session } from "../../runtime/index.js";
import { connectError, neverAgain } from "./connect.js";

/** The private method that fails what is under way: the version of the library is pinned. */
interface Flushes {
  _flush(): void;
}

/** How the connection stands after it stood for the first time, which its session is told. */
export class Link {
  readonly #client: MqttClient;
  readonly #session: Session;
  #last: ConnectError | undefined;
  #failure: ConnectError | undefined;

  /** `onConnect` is called whenever it stands again, before the session is told. */
  constructor(client: MqttClient, session: Session, onConnect: () => void) {
    this.#client = client;
    this.#session = session;
    client.on("connect", () => {
      onConnect();
      session.onState("connected");
    });
    client.on("error", (error) => this.#onError(connectError(error)));
    client.on("close", () => this.#onClose());
    session.onState("connected");
  }

  /** Why it is not tried again. */
  get failure(): ConnectError | undefined {
    return this.#failure;
  }

  #onError(error: ConnectError): void {
    this.#last = error;
    const client = this.#client;
    if (client.connected) return;
    // Asked by MQTT.js when its listeners are done.
    client.options.reconnectOnConnackError = error.retryable;
    if (!error.retryable) this.#failure = error;
  }

  #onClose(): void {
    const state = this.#failure ? "failed" : "disconnected";
    this.#session.onState(state, this.#last);
    this.#last = undefined;
    if (!this.#failure) return;
    neverAgain(this.#client);
    // Those who wait for an answer learn that none comes.
    (this.#client as unknown as Flushes)._flush();
  }
}
