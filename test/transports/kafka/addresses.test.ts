// Replies at the address that a request carries in the document's own place, with a client that is not ours on either side.
import { afterAll, afterEach, beforeAll, describe } from '@jest/globals';
import kafkajs, { type Consumer, type Kafka as Client, type Producer } from 'kafkajs';
import { missing } from '../../brokers/broker.js';
import { kafka as kind, type Kafka } from '../../brokers/kafka.js';
import { addresses, type AddressesSdk, type Foreign } from '../addresses.js';
import { generated, type Generated } from '../generated.js';
import { until } from '../until.js';

interface Sdk extends AddressesSdk {
  readonly kafka: (brokers: string) => object;
}

const reason = missing(kind);
let broker: Kafka;
let made: Generated<Sdk>;
let client: Client;
let producer: Producer;
const listening: Consumer[] = [];

beforeAll(async () => {
  if (reason !== undefined) return;
  [broker, made] = await Promise.all([kind.launch(), generated<Sdk>('test/transports/addresses.yaml', 'kafka')]);
  client = new kafkajs.Kafka({ brokers: [broker.url], logLevel: kafkajs.logLevel.NOTHING });
  producer = client.producer();
  await producer.connect();
  const admin = client.admin();
  await admin.connect();
  const topics = ['questions', 'jobs', 'my-own-place'].map((topic) => ({ topic, numPartitions: 1 }));
  await admin.createTopics({ topics, waitForLeaders: true });
  await admin.disconnect();
}, 120_000);

afterEach(async () => {
  await Promise.all(listening.splice(0).map((consumer) => consumer.disconnect()));
}, 60_000);

afterAll(async () => {
  await producer?.disconnect();
  made?.remove();
  await broker?.remove();
}, 60_000);

const foreign: Foreign = {
  async send(topic, { headers, body }) {
    await producer.send({ topic, messages: [{ value: body, headers }] });
  },
  async listen(topic, onMessage) {
    const consumer = client.consumer({ groupId: `foreign-${topic}-${listening.length}` });
    listening.push(consumer);
    let joined = false;
    consumer.on(consumer.events.GROUP_JOIN, () => (joined = true));
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: false });
    await consumer.run({
      async eachMessage({ message: { headers = {}, value } }) {
        const texts = Object.entries(headers).map(([name, text]) => [name, String(text)]);
        onMessage({ headers: Object.fromEntries(texts) as Record<string, string>, body: String(value) });
      },
    });
    await until(() => joined, 'it receives');
  },
};

(reason === undefined ? describe : describe.skip)(`addresses of replies${reason === undefined ? '' : `: ${reason}`}`, () => {
  const transport = (): object => made.sdk.kafka(broker.url);
  const refused = ['', '..', 'a b', '__consumer_offsets'];
  addresses('Kafka', () => ({ sdk: made.sdk, foreign, transport, refused, hasHeaders: true }));
});
