import type { ConnectionOptions } from "node:tls";

/** A user of the broker. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** How to connect, and what to do there. */
export interface AmqpOptions {
  /** For the compiler alone: what a server of another protocol asks for is no option of this one. */
  readonly protocol?: "amqp";
  /** Asked at every connection, so that a password or token can change. They win over the URL's. */
  readonly credentials?: () => Credentials | Promise<Credentials>;
  /** For `amqps:` URLs: certificate authority, certificate, key. A certificate without credentials logs in with it. */
  readonly tls?: Pick<
    ConnectionOptions,
    "ca" | "cert" | "key" | "passphrase" | "servername"
  >;
  /**
   * `create`, the default: declares the document's exchanges and queues, and fails where they exist with other properties.
   * `check`: fails where they do not exist. Queues without a name in the document are declared in any case.
   */
  readonly ensure?: "create" | "check";
  /** Of the queues that are declared: `{ "x-queue-type": "quorum" }`, `{ "x-dead-letter-exchange": "failed" }`. */
  readonly queueArguments?: Readonly<Record<string, unknown>>;
  /** Applied to the text of addresses, for documents that spell them for another protocol. */
  readonly spelling?: (text: string) => string;
  /** How long a message that is given back rests before the broker gets it. Default 1,000. */
  readonly retryDelayMs?: number;
  /** Largest body after decompression, in bytes. Default 16 MiB. */
  readonly maxBytes?: number;
}
