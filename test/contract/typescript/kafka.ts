/** Kafka. The document's slashes are dots there. */
import kafkajs from 'kafkajs';
import { kafka, type KafkaOptions } from '#sdk/kafka';
import { behind, type Broker } from './broker.js';
import { link } from './link.js';
import type { Fixture } from './subjects.js';

const spelling = (text: string): string => text.replaceAll('/', '.');

export async function kafkaSubject(given: KafkaOptions, broker: Broker): Promise<Fixture> {
  const foreign = new kafkajs.Kafka({ brokers: [broker.url], logLevel: kafkajs.logLevel.NOTHING });
  await deleteTopics(foreign);
  const wire = await link(() => Number(broker.url.split(':')[1]));
  const options: KafkaOptions = { spelling, discoverMs: 100, retryDelayMs: 20, ...given };
  return {
    service: () => kafka(broker.url, options),
    // The broker says where it listens itself; the wire that can be cut is elsewhere.
    client: () => kafka(broker.url, { ...options, reach: ({ host }) => ({ host, port: wire.port }) }),
    broker: behind(wire, broker),
    cut: wire.cut,
    restore: wire.restore,
    close: wire.close,
    documented: (address) => address.replaceAll(/[.](?!dlq$)/g, '/'),
    async raw(address, body) {
      const topic = spelling(address);
      const producer = foreign.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
      await producer.connect();
      await producer.send({ topic, messages: [{ value: Buffer.from(body) }] });
      await producer.disconnect();
    },
  };
}

/** What the row before has left behind: unlike a queue, a topic keeps what has been read. */
async function deleteTopics(client: kafkajs.Kafka): Promise<void> {
  const admin = client.admin();
  await admin.connect();
  const left = async (): Promise<string[]> => (await admin.listTopics()).filter((topic) => !topic.startsWith('__'));
  const topics = await left();
  if (topics.length > 0) await admin.deleteTopics({ topics });
  // They go a little later than the broker says.
  while ((await left()).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await admin.disconnect();
}
