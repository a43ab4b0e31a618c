// Replies on a topic that the document names in a binding alone: who asks and who answers go there, whoever the other one is.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import kafkajs, { type Kafka as Client, type KafkaMessage } from 'kafkajs';
import { missing } from '../../brokers/broker.js';
import { kafka as kind, type Kafka } from '../../brokers/kafka.js';
import { generated, type Generated } from '../generated.js';
import { until } from '../until.js';

interface Asking {
  ask(question: string, options: { readonly timeoutMs: number }): Promise<string>;
  close(): Promise<void>;
}

interface Sdk {
  readonly AnswersClient: { connect(transport: object): Promise<Asking> };
  readonly AnswersService: new (transport: object, handlers: object) => { start(): Promise<void>; close(): Promise<void> };
  readonly kafka: (url: string) => object;
}

const LIMIT_MS = 90_000;
const reason = missing(kind);
let broker: Kafka;
let made: Generated<Sdk>;
let foreign: Client;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  if (reason !== undefined) return;
  [broker, made] = await Promise.all([kind.launch(), generated<Sdk>('test/transports/kafka/replies.yaml', 'kafka')]);
  foreign = new kafkajs.Kafka({ brokers: [broker.url], logLevel: kafkajs.logLevel.NOTHING });
  const admin = foreign.admin();
  await admin.connect();
  await admin.createTopics({ topics: ['questions', 'the-answers'].map((topic) => ({ topic, numPartitions: 2 })) });
  await admin.disconnect();
}, LIMIT_MS);

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
}, LIMIT_MS);

afterAll(async () => {
  made?.remove();
  await broker?.remove();
}, LIMIT_MS);

async function client(): Promise<Asking> {
  const { AnswersClient, kafka } = made.sdk;
  const one = await AnswersClient.connect(kafka(broker.url));
  closing.push(() => one.close());
  return one;
}

async function serve(): Promise<void> {
  const { AnswersService, kafka } = made.sdk;
  const service = new AnswersService(kafka(broker.url), { ask: (question: string) => `${question}!` });
  closing.push(() => service.close());
  await service.start();
}

async function send(topic: string, value: string, id: string): Promise<void> {
  const producer = foreign.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  await producer.connect();
  await producer.send({ topic, messages: [{ value, headers: { 'content-type': 'application/json', 'correlation-id': id } }] });
  await producer.disconnect();
}

/** What another client finds in a topic, as it comes. */
async function heard(topic: string): Promise<readonly KafkaMessage[]> {
  const all: KafkaMessage[] = [];
  const consumer = foreign.consumer({ groupId: `a look at ${topic}`, maxWaitTimeInMs: 100 });
  closing.push(() => consumer.disconnect());
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({ eachMessage: async ({ message }) => void all.push(message) });
  return all;
}

(reason === undefined ? describe : describe.skip)(
  `a topic of replies without an address${reason === undefined ? '' : `: ${reason}`}`,
  () => {
    test(
      'gives each reply to the instance that asked',
      async () => {
        await serve();
        const [one, other] = [await client(), await client()];
        const asked = [
          ...Array.from({ length: 20 }, (_, n) => [one, `one-${n}`] as const),
          ...Array.from({ length: 20 }, (_, n) => [other, `other-${n}`] as const),
        ];
        const answers = await Promise.all(asked.map(([asking, question]) => asking.ask(question, { timeoutMs: 60_000 })));
        expect(answers).toEqual(asked.map(([, question]) => `${question}!`));
      },
      LIMIT_MS,
    );

    test(
      'has the replies for who asks by another hand',
      async () => {
        const found = await heard('the-answers');
        await serve();
        await send('questions', '"why"', 'c-1');
        await until(() => found.some(({ value }) => String(value) === '"why!"'), 'it is answered');
        expect(String(found.find(({ value }) => String(value) === '"why!"')?.headers?.['correlation-id'])).toBe('c-1');
      },
      LIMIT_MS,
    );

    test(
      'has the replies of who answers by another hand',
      async () => {
        const questions = await heard('questions');
        const asking = (await client()).ask('how', { timeoutMs: 60_000 });
        const asked = (): KafkaMessage | undefined => questions.find(({ value }) => String(value) === '"how"');
        await until(() => asked() !== undefined, 'it is asked', 60_000);
        await send('the-answers', '"so"', String(asked()?.headers?.['correlation-id']));
        expect(await asking).toBe('so');
      },
      LIMIT_MS,
    );
  },
);
