import kafkajs, { type Kafka, type Producer } from "kafkajs";
import type { Sent } from "./message.js";

/** A producer whose retries neither reorder nor duplicate: idempotent, one request at a time, and the same partitions again. */
export function idempotent(client: Kafka): Producer {
  return client.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    createPartitioner: steady,
  });
}

/**
 * kafkajs chooses a partition at each attempt. A message without a key would go elsewhere the second time, with a number
 * in the sequence that the broker does not expect there.
 */
function steady(): ReturnType<typeof kafkajs.Partitioners.DefaultPartitioner> {
  const choose = kafkajs.Partitioners.DefaultPartitioner();
  return (args) => {
    const message = args.message as Sent;
    const partition = (message.chosen ??= choose(args));
    for (const { partitionId } of args.partitionMetadata)
      if (partitionId === partition) return partition;
    // kafkajs would send it nowhere, and say that it was sent.
    throw new RangeError(`${args.topic} has no partition ${partition}`);
  };
}
