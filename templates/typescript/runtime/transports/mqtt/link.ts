import type { MqttClient } from "mqtt";
import {
  backoffMs,
  type ConnectError,
  type Session,
} from "../../runtime/index.js";
import {
  connectError,
  isRefusal,
  neverAgain,
  RECONNECT_MS,
} from "./connect.js";

/** Of one who is refused; full jitter. */
const REFUSED = { baseMs: RECONNECT_MS, maxMs: 5_000 };

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
  #refusals = 0;

  /** `onConnect` is called whenever it stands again, before the session is told. */
  constructor(client: MqttClient, session: Session, onConnect: () => void) {
    this.#client = client;
    this.#session = session;
    client.on("connect", () => {
      this.#refusals = 0;
      client.options.reconnectPeriod = RECONNECT_MS;
      onConnect();
      session.onState("connected");
    });
    client.on("error", (error) => this.#onError(error));
    client.on("close", () => this.#onClose());
    session.onState("connected");
  }

  /** Why it is not tried again. */
  get failure(): ConnectError | undefined {
    return this.#failure;
  }

  #onError(cause: Error): void {
    const error = connectError(cause);
    this.#last = error;
    const client = this.#client;
    if (client.connected || !isRefusal(cause)) return;
    this.#refusals += 1;
    // MQTT.js asks for both when its listeners are done; no time at all would mean never.
    client.options.reconnectOnConnackError = error.retryable;
    client.options.reconnectPeriod = 1 + backoffMs(this.#refusals, REFUSED);
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
