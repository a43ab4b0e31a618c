import type { Transport } from "../../runtime/index.js";
import type { KafkaOptions } from "./options.js";
import type { Kafka } from "./protocol.js";
import { KafkaTransport } from "./transport.js";

/** Kafka at some of its brokers: `kafka://localhost:9092`, `kafka-secure://one:9093,two:9093`; without a scheme as the first. */
export function kafka(
  brokers: string,
  options: KafkaOptions = {},
): Transport<Kafka> {
  return new KafkaTransport(brokers, options);
}

export type {
  Credentials,
  Endpoint,
  KafkaOptions,
  Sasl,
  Tls,
  TopicSettings,
} from "./options.js";
export {
  kafkaCapabilities,
  type Kafka,
  type KafkaReceive,
  type KafkaSend,
} from "./protocol.js";
