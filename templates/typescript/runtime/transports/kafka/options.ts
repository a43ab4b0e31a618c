import type { ConnectionOptions } from "node:tls";

/** A user of the broker. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** How to log in. Credentials and tokens are asked at every connection, so that they can change. */
export type Sasl =
  | {
      readonly mechanism: "plain" | "scram-sha-256" | "scram-sha-512";
      readonly credentials: () => Credentials | Promise<Credentials>;
    }
  | {
      readonly mechanism: "oauthbearer";
      readonly token: () => string | Promise<string>;
    };

/** Certificate authority, certificate and key. */
export type Tls = Pick<
  ConnectionOptions,
  "ca" | "cert" | "key" | "passphrase" | "servername"
>;

/** Of topics that are created. What is missing here is as the document says, else as the broker does by default. */
export interface TopicSettings {
  readonly partitions?: number;
  readonly replicas?: number;
  /** `{ "retention.ms": 60000 }`; adds to the document's. */
  readonly configuration?: Readonly<Record<string, string | number>>;
}

/** Where a broker listens. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** How to connect, and what to do there. The document's bindings are the defaults. */
export interface KafkaOptions {
  /** For the compiler alone: what a server of another protocol asks for is no option of this one. */
  readonly protocol?: "kafka";
  readonly clientId?: string;
  readonly sasl?: Sasl;
  /** For brokers that are not named as `kafka-secure:`: `true`, or what else there is to say. */
  readonly tls?: boolean | Tls;
  /** Where a broker is reached, when not where it says itself: through a tunnel, for example. */
  readonly reach?: (broker: Endpoint) => Endpoint;
  /** `create`, the default: creates topics that are missing. `check`: fails where they do not exist. Others are left as they are. */
  readonly ensure?: "create" | "check";
  readonly topics?: TopicSettings;
  /** Where a group begins that has read nothing yet. Default `earliest`. */
  readonly start?: "earliest" | "latest";
  /** Where replies come, when the user may not create topics: all of it is read by every instance. Default: a topic of its own. */
  readonly replyTopic?: string;
  /** Applied to the text of addresses, for documents that spell them for another protocol. */
  readonly spelling?: (text: string) => string;
  /** How often new topics are looked for, when parameters are left open, in milliseconds. Default 5,000. */
  readonly discoverMs?: number;
  /** How long a member of a group may be silent until its work is given to others. Default 30,000. */
  readonly sessionTimeoutMs?: number;
  /** How long a message that is given back rests until it is read again. Default 1,000. */
  readonly retryDelayMs?: number;
}
