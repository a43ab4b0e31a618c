import kafkajs, {
  type Kafka,
  type ISocketFactoryArgs,
  type RetryOptions,
} from "kafkajs";
import { connect as connectPlain, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { AuthError, ConnectError } from "../../runtime/index.js";
import { rootCause } from "./errors.js";
import type { KafkaOptions } from "./options.js";
import { Login } from "./login.js";

const CONNECT_MS = 2_000;

/** Clients of kafkajs, with sockets of our own: it says nowhere that a connection is lost. */
export class Clients {
  readonly #brokers: readonly string[];
  readonly #options: KafkaOptions;
  readonly #tls: KafkaOptions["tls"];
  readonly #sockets = new Set<Socket>();
  readonly #onClose: () => void;

  /** `onClose`: a connection has ended, whoever ended it. */
  constructor(brokers: string, options: KafkaOptions, onClose: () => void) {
    const [, scheme, list = ""] =
      /^(?:(kafka|kafka-secure):\/\/)?(.*?)\/?$/.exec(brokers) ?? [];
    this.#brokers = list.split(",").map(withPort);
    this.#options = options;
    this.#tls = options.tls ?? scheme === "kafka-secure";
    this.#onClose = onClose;
  }

  /** How many brokers there are to try. */
  get brokers(): number {
    return this.#brokers.length;
  }

  /** A client that tries so often. `isWatched`: the end of its connections is told. */
  client(retry: RetryOptions, clientId?: string, isWatched = true): Kafka {
    const login = this.#options.sasl && new Login(this.#options.sasl);
    const tls = this.#tls;
    return new kafkajs.Kafka({
      brokers: [...this.#brokers],
      retry,
      connectionTimeout: CONNECT_MS,
      logLevel: kafkajs.logLevel.NOTHING,
      socketFactory: (wanted) => this.#dial(wanted, login, isWatched),
      ...(clientId === undefined ? {} : { clientId }),
      ...(tls === undefined || tls === false ? {} : { ssl: tls }),
      ...(login ? { sasl: login.config } : {}),
    });
  }

  /** Breaks what is still open: kafkajs waits for answers before it hangs up, and of a socket that is just gone it is not told. */
  destroy(): void {
    const error = new Error("the transport is closed");
    for (const socket of this.#sockets) socket.destroy(error);
  }

  #dial(
    { host, port, ssl, onConnect }: ISocketFactoryArgs,
    login: Login | undefined,
    isWatched: boolean,
  ): Socket {
    const to = this.#options.reach?.({ host, port }) ?? { host, port };
    const secure = ssl as ISocketFactoryArgs["ssl"] | boolean | undefined;
    const name = isIP(host) === 0 ? { servername: host } : {};
    const socket = secure
      ? connectTls({ ...name, ...(secure === true ? {} : secure), ...to })
      : connectPlain(to);
    socket.setNoDelay(true);
    socket.setKeepAlive(true, 60_000);
    const asked = login?.ask() ?? Promise.resolve();
    asked.catch(() => undefined);
    socket.once(secure ? "secureConnect" : "connect", () => {
      // kafkajs logs in as soon as it is told of the connection, with what `login` knows.
      void asked.then(onConnect, (cause: unknown) =>
        socket.destroy(rootCause(cause)),
      );
    });
    this.#sockets.add(socket);
    socket.once("close", () => {
      this.#sockets.delete(socket);
      if (isWatched) this.#onClose();
    });
    return socket;
  }
}

/** What the broker refused it will refuse again; what could not be reached may be there later. */
export function connectError(what: string, thrown: unknown): ConnectError {
  if (thrown instanceof ConnectError) return thrown;
  const cause = rootCause(thrown);
  const message = `${what}: ${reasonOf(cause)}`;
  const { type = "", retriable = true } = cause as {
    readonly type?: string;
    readonly retriable?: boolean;
  };
  const isRefused =
    cause.name === "KafkaJSSASLAuthenticationError" ||
    /AUTHENTICATION_FAILED|AUTHORIZATION_FAILED/.test(type);
  return isRefused
    ? new AuthError(message, { cause })
    : new ConnectError(message, { cause, retryable: retriable });
}

/** kafkajs does not say what a broker may mean that hangs up instead of answering. */
function reasonOf({ name, message }: Error): string {
  const isHungUp =
    name === "KafkaJSConnectionClosedError" || name === "KafkaJSBrokerNotFound";
  if (isHungUp)
    return `${message}; a broker hangs up on who does not log in as it wants: see the options "sasl" and "tls"`;
  return message || "nothing listens there";
}

function withPort(broker: string): string {
  const name = broker.trim();
  return name.includes(":") ? name : `${name}:9092`;
}
