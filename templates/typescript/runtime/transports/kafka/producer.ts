import kafkajs, { type Kafka, type Message, type Producer } from "kafkajs";

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
  const chosen = new WeakMap<Message, number>();
  return (args) => {
    const { message, partitionMetadata } = args;
    const partition = chosen.get(message) ?? choose(args);
    chosen.set(message, partition);
    if (partitionMetadata.some(({ partitionId }) => partitionId === partition))
      return partition;
    // kafkajs would send it nowhere, and say that it was sent.
    throw new RangeError(`${args.topic} has no partition ${partition}`);
  };
}
