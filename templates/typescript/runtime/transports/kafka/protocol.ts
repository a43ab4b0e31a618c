import type { Protocol } from "../../runtime/index.js";

/** What Kafka can do. */
export const kafkaCapabilities = {
  headers: true,
  confirm: "broker",
  settle: "each",
  redeliver: false,
  brokerDeadLetter: false,
  deadLetter: true,
  order: "key",
  groups: true,
  wildcards: true,
  reply: "native",
  backPressure: "credit",
} as const;

/** The types of Kafka. */
export interface Kafka extends Protocol {
  readonly name: "kafka";
  readonly capabilities: typeof kafkaCapabilities;
  readonly send: KafkaSend;
  readonly receive: KafkaReceive;
}

/** How one message is sent. */
export interface KafkaSend {
  /** Where it goes. By default its key decides, and without a key chance. */
  readonly partition?: number;
}

/** What the broker says of a message. */
export interface KafkaReceive {
  readonly topic: string;
  readonly partition: number;
  /** A 64-bit integer. */
  readonly offset: string;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  /** The key's bytes, where it has one. */
  readonly keyBytes?: Uint8Array;
}
