import type { MqttClient } from "mqtt";
import {
  asError,
  backoffMs,
  ConnectError,
  pause,
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

/** Of a subscription that is refused for a reason that passes; full jitter. */
const UNSUBSCRIBED = { baseMs: 200, maxMs: 5_000 };

/** Makes a subscription again. Throws `ConnectError`. */
export type Resubscribe = () => Promise<void>;

/** How the connection stands after it stood for the first time, which its session is told. */
export class Link {
  readonly #client: MqttClient;
  readonly #session: Session;
  readonly #subscriptions: () => readonly Resubscribe[];
  /** Counts how often it has been lost. */
  #losses = 0;
  #last: ConnectError | undefined;
  #failure: ConnectError | undefined;
  #refusals = 0;

  /** `subscriptions`: those that there should be. They are made again whenever it stands again. */
  constructor(
    client: MqttClient,
    session: Session,
    subscriptions: () => readonly Resubscribe[],
  ) {
    this.#client = client;
    this.#session = session;
    this.#subscriptions = subscriptions;
    client.on("connect", () => {
      this.#refusals = 0;
      client.options.reconnectPeriod = RECONNECT_MS;
      void this.#rejoin();
    });
    client.on("error", (error) => this.#onError(error));
    client.on("close", () => this.#onClose());
    session.onState("connected");
  }

  /** Why it is not tried again. */
  get failure(): ConnectError | undefined {
    return this.#failure;
  }

  /** All is well when all is subscribed to again: what is refused for a reason that passes is tried again. */
  async #rejoin(): Promise<void> {
    const losses = this.#losses;
    const isOver = (): boolean => losses !== this.#losses;
    let refusal: ConnectError | undefined;
    let missing = this.#subscriptions();
    let reason = new ConnectError(
      "the broker has not subscribed us again yet",
      {
        retryable: true,
      },
    );
    for (let attempt = 1; missing.length > 0; attempt += 1) {
      this.#session.onState(
        refusal ? "failed" : "rejoining",
        refusal ?? reason,
      );
      const refused = await without(missing);
      if (isOver()) return;
      refusal ??= refused.find(({ error }) => !error.retryable)?.error;
      const again = refused.filter(({ error }) => error.retryable);
      missing = again.map(({ resubscribe }) => resubscribe);
      reason = again[0]?.error ?? reason;
      if (missing.length > 0) await pause(backoffMs(attempt, UNSUBSCRIBED));
      if (isOver()) return;
    }
    if (refusal) this.#session.onState("failed", refusal);
    else this.#session.onState("connected");
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
    this.#losses += 1;
    const state = this.#failure ? "failed" : "disconnected";
    this.#session.onState(state, this.#last ?? closedByBroker());
    this.#last = undefined;
    if (!this.#failure) return;
    neverAgain(this.#client);
    // Those who wait for an answer learn that none comes.
    (this.#client as unknown as Flushes)._flush();
  }
}

interface Refused {
  readonly resubscribe: Resubscribe;
  readonly error: ConnectError;
}

/** Makes subscriptions. Those that are refused. */
async function without(
  subscriptions: readonly Resubscribe[],
): Promise<readonly Refused[]> {
  const results = subscriptions.map(async (resubscribe) => {
    try {
      await resubscribe();
      return [];
    } catch (thrown) {
      return [{ resubscribe, error: subscribeError(thrown) }];
    }
  });
  return (await Promise.all(results)).flat();
}

function subscribeError(thrown: unknown): ConnectError {
  if (thrown instanceof ConnectError) return thrown;
  const cause = asError(thrown);
  return new ConnectError(cause.message, { cause, retryable: true });
}

function closedByBroker(): ConnectError {
  return new ConnectError("the broker has closed the connection", {
    retryable: true,
  });
}
