import type { ConnectionOptions } from "node:tls";

/** A user of the broker. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** What the broker publishes when this client is gone without a word. */
export interface LastWill {
  readonly topic: string;
  readonly message: string;
  readonly qos?: 0 | 1 | 2;
  readonly retain?: boolean;
}

/** How to connect. The document's bindings of the server are what it suggests for these. */
export interface MqttOptions {
  /** For the compiler alone: what a server of another protocol asks for is no option of this one. */
  readonly protocol?: "mqtt";
  /**
   * The name of the session. Only a client with a name of its own finds after a restart what was sent to it meanwhile; without one
   * the session ends with the process. An instance of a group that may be killed has one, and comes back under it: what a broker has
   * given to it, few brokers give to another. One without leaves its group when it is drained, and handles what it was given before;
   * so does one whose session nobody is to find again: `cleanSession`, or a `sessionExpiryInterval` of 0.
   */
  readonly clientId?: string;
  /** A function is asked at every connection, so that a password or token can change. */
  readonly credentials?:
    Credentials | (() => Credentials | Promise<Credentials>);
  /** For `mqtts:` URLs: certificate authority, certificate, key. */
  readonly tls?: Pick<
    ConnectionOptions,
    "ca" | "cert" | "key" | "passphrase" | "servername"
  >;
  /** Forgets what an earlier process of this name left with the broker. Default false where there is a `clientId`. */
  readonly cleanSession?: boolean;
  /**
   * Seconds that the broker keeps the session while we are away, and for an instance of a group its share of the messages; MQTT 5
   * alone. Default 3,600, and 60 without a `clientId`: nobody can come back to that session but this process. 0 under the name of an
   * instance that is gone handles what waits for it, and ends its session when it is drained.
   */
  readonly sessionExpiryInterval?: number;
  /** Seconds between signs of life. Default 30. */
  readonly keepAlive?: number;
  /** Bytes of the largest packet that we take; MQTT 5 alone. */
  readonly maximumPacketSize?: number;
  readonly lastWill?: LastWill;
  /**
   * How a group shares its messages: by `$share`, the default, or, with one instance at a time, by the session alone. Some brokers
   * forget shared subscriptions when they are killed, and with them messages that they had confirmed.
   */
  readonly share?: boolean;
  /** Applied to the text of addresses, for documents that spell them for another protocol. */
  readonly spelling?: (text: string) => string;
  /** How long a message rests until it is handled again, in milliseconds: MQTT gives none back. Default 1,000. */
  readonly retryDelayMs?: number;
}
