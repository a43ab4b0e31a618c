// The official documents over AMQP in every version that has them: generated, compiled, and run against a broker with a client that is
// not ours.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect, type ChannelModel, type ConsumeMessage } from 'amqplib';
import { missing } from '../../brokers/broker.js';
import { rabbitmq, type RabbitMq } from '../../brokers/rabbitmq.js';
import { announce, corpus, missingShared, sharedFolder } from '../../conformance/shared.js';
import { root } from '../../imports/read.js';
import { compiled } from '../compiled.js';
import { generated } from '../generated.js';
import { until } from '../until.js';

type Send = (...args: readonly unknown[]) => Promise<void>;

interface Numbers {
  readonly numbers: readonly number[];
}

interface Received<T = Numbers> {
  readonly payload: T;
  readonly headers: Readonly<Record<string, string>>;
  readonly raw: { readonly binding: { readonly replyTo?: string } };
}

interface Stream<T = Numbers> {
  each(handle: (received: Received<T>) => unknown): Promise<unknown>;
}

interface Application {
  start(): Promise<void>;
  drain(): Promise<void>;
  readonly publish: Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;
}

type Service = new (transport: object, handlers: object) => Application;

interface Client<Operations> {
  connect(transport: object): Promise<Operations & { drain(): Promise<void> }>;
}

interface Sdk {
  readonly amqp: (url: string) => object;
  readonly RpcServerExampleService: Service;
  readonly RpcServerExampleClient: Client<{ readonly sum: Send; sendSumResult(params: object): Stream<object> }>;
  readonly RpcClientExampleService: Service;
  readonly RpcClientExampleClient: Client<{ readonly receiveSumResult: Send; requestSum(): Stream }>;
  readonly AsyncService: Service;
  readonly AsyncClient: Client<{ sendUserSignUp(params: object, handle: (payload: object) => object): Promise<unknown> }>;
}

const reason = missing(rabbitmq) ?? missingShared('corpus/INDEX.tsv');
const documents =
  reason === undefined ? corpus().filter(({ kind, protocols }) => kind === 'official' && protocols.split(',').includes('amqp')) : [];
const folder = join(root, `.work/official-amqp-${process.pid}`);
let broker: RabbitMq;
let foreign: ChannelModel;
let ran = 0;

beforeAll(async () => {
  if (reason !== undefined) return;
  broker = await rabbitmq.launch();
  foreign = await connect(broker.url);
}, 90_000);

afterAll(async () => {
  announce('official documents over AMQP run', ran, documents.length);
  rmSync(folder, { recursive: true, force: true });
  await foreign?.close();
  await broker?.remove();
}, 60_000);

function named(part: string): readonly string[] {
  return documents.map(({ path }) => path).filter((path) => path.includes(part));
}

/** Runs with the SDK of a document. */
async function withSdk(path: string, run: (sdk: Sdk, transport: () => object) => Promise<void>): Promise<void> {
  const { sdk, remove } = await generated<Sdk>(join(sharedFolder, 'corpus', path), 'amqp');
  try {
    await run(sdk, () => sdk.amqp(broker.url));
    ran += 1;
  } finally {
    remove();
  }
}

/** What queues for answers are called: in the documents' pattern, which YAML does not unescape, backslashes stand for themselves. */
const QUEUE = 'amq\\_gen\\-';

/** Asks for a sum as the documents say, and gives the answer. */
async function asked(numbers: readonly number[]): Promise<{ readonly question: string; readonly answer: ConsumeMessage }> {
  const channel = await foreign.createChannel();
  const { queue } = await channel.assertQueue(`${QUEUE}foreign`, { exclusive: true });
  const answers: (ConsumeMessage | null)[] = [];
  await channel.consume(queue, (message) => void answers.push(message), { noAck: true });
  const question = `q-${numbers.join('-')}`;
  const properties = { contentType: 'application/json', replyTo: queue, headers: { correlation_id: question } };
  channel.sendToQueue('rpc_queue', Buffer.from(JSON.stringify({ numbers })), properties);
  await until(() => answers.length > 0, 'there is an answer');
  await channel.close();
  return { question, answer: answers[0] as ConsumeMessage };
}

function sumOf({ numbers }: Numbers): { readonly result: number } {
  return { result: numbers.reduce((sum, number) => sum + number, 0) };
}

/** What is sent back, and where to. */
function reply({ payload, headers, raw }: Received): readonly [params: object, payload: object, options: object] {
  return [{ queue: raw.binding.replyTo }, sumOf(payload), { headers: { correlation_id: headers['correlation_id'] } }];
}

async function expectAnswer(): Promise<void> {
  const { question, answer } = await asked([4, 3]);
  expect(answer.content.toString()).toBe('{"result":7}');
  expect(answer.fields).toMatchObject({ exchange: '', routingKey: `${QUEUE}foreign` });
  expect(answer.properties).toMatchObject({ contentType: 'application/json', headers: { correlation_id: question } });
  const queues = await broker.ctl('list_queues', '--no-table-headers', 'name', 'durable');
  expect(queues).toContain('rpc_queue\tfalse');
}

(reason === undefined ? describe : describe.skip)(`official documents${reason === undefined ? '' : `: ${reason}`}`, () => {
  test('generate and compile', async () => {
    const paths = documents.map(({ path }) => join(sharedFolder, 'corpus', path));
    expect(await compiled(folder, paths)).toEqual([]);
  }, 240_000);

  test.each(named('rpc-server'))('%s: the service answers another client', async (path) => {
    await withSdk(path, async ({ RpcServerExampleService: Service, RpcServerExampleClient: Client }, transport) => {
      const service: Application = new Service(transport(), {
        sum: (payload: Numbers, context: Omit<Received, 'payload'>) =>
          service.publish['sendSumResult']?.(...reply({ ...context, payload })),
      });
      await service.start();
      await expectAnswer();
      const client = await Client.connect(transport());
      const answers: object[] = [];
      await client.sendSumResult({ queue: `${QUEUE}answers` }).each(({ payload, headers }) => answers.push({ payload, headers }));
      const options = { binding: { replyTo: `${QUEUE}answers` }, headers: { correlation_id: 'q-1' } };
      await client.sum({ numbers: [1, 2, 3] }, options);
      await until(() => answers.length === 1, 'there is an answer');
      expect(answers).toEqual([{ payload: { result: 6 }, headers: { correlation_id: 'q-1' } }]);
      await expect(client.sum({ numbers: ['four'] })).rejects.toMatchObject({ name: 'ValidationError' });
      await client.drain();
      await service.drain();
    });
  });

  test.each(named('rpc-client'))('%s: what the service asks, its counterpart answers', async (path) => {
    await withSdk(path, async ({ RpcClientExampleClient: Client, RpcClientExampleService: Service }, transport) => {
      const server = await Client.connect(transport());
      await server.requestSum().each((received) => server.receiveSumResult(...reply(received)));
      await expectAnswer();
      await server.drain();
      // Nobody has said which queue: only who asks knows.
      const service = new Service(transport(), { receiveSumResult: () => undefined });
      await expect(service.start()).rejects.toMatchObject({ name: 'AddressError', message: 'the address needs a value for "queue"' });
    });
  });

  test.each(named('base-doc'))('%s: a request and its reply', async (path) => {
    await withSdk(path, async ({ AsyncService, AsyncClient }, transport) => {
      const client = await AsyncClient.connect(transport());
      const seen: object[] = [];
      await client.sendUserSignUp({ userId: 'u-1' }, (payload) => {
        seen.push(payload);
        return { status: 'done' };
      });
      const service = new AsyncService(transport(), {});
      await service.start();
      const user = { user: { id: 'u-1', name: 'Ada', email: 'ada@example.com' } };
      expect(await service.publish['sendUserSignUp']?.({ userId: 'u-1' }, user)).toEqual({ status: 'done' });
      expect(seen).toEqual([user]);
      await Promise.all([client.drain(), service.drain()]);
    });
  });
});
