import type { Protocol } from "../../runtime/index.js";

/** What AMQP 0-9-1 can do. */
export const amqpCapabilities = {
  headers: true,
  confirm: "broker",
  settle: "each",
  redeliver: true,
  brokerDeadLetter: true,
  deadLetter: true,
  order: "source",
  groups: true,
  wildcards: true,
  reply: "native",
  backPressure: "credit",
} as const;

/** The types of AMQP 0-9-1. */
export interface Amqp extends Protocol {
  readonly name: "amqp";
  readonly capabilities: typeof amqpCapabilities;
  readonly send: AmqpSend;
  readonly receive: AmqpReceive;
}

/** How one message is sent. The document's bindings are the defaults. */
export interface AmqpSend {
  /** Milliseconds in a queue until it is dropped or dead-lettered. */
  readonly expiration?: number;
  /** Must be the user of the connection: the broker refuses any other. */
  readonly userId?: string;
  /** Further routing keys; receivers see them. */
  readonly cc?: readonly string[];
  /** Further routing keys that receivers do not see. */
  readonly bcc?: readonly string[];
  /** Has an effect in queues with the argument `x-max-priority`. */
  readonly priority?: number;
  /** 1: gone when the broker restarts. 2, the default: kept in durable queues. */
  readonly deliveryMode?: 1 | 2;
  /** An error when no queue takes it. Default: for requests, dead letters and channels that are queues. */
  readonly mandatory?: boolean;
  /** Says when it was sent: now, or at that second since 1970. */
  readonly timestamp?: boolean | number;
  /** Where replies to it go, when it is not a request of this client. */
  readonly replyTo?: string;
  /** `gzip`, `deflate` and `br` compress the body; any other is only said. */
  readonly contentEncoding?: string;
  /** The property `type`. */
  readonly messageType?: string;
  /** Which application sends it. */
  readonly appId?: string;
}

/** What the broker says of a message. */
export interface AmqpReceive {
  readonly exchange: string;
  readonly routingKey: string;
  readonly deliveryTag: number;
  readonly messageType?: string;
  readonly appId?: string;
  /** As it was sent: what can be unpacked is. */
  readonly contentEncoding?: string;
  readonly priority?: number;
  readonly userId?: string;
  /** The queue where an answer is expected. */
  readonly replyTo?: string;
  /** Seconds since 1970. */
  readonly timestamp?: number;
}
