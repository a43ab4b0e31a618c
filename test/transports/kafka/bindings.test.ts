// Every binding field of Kafka that is used, from the document to the broker, for each version of the bindings.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import kafkajs, { type Admin, type Kafka as Client } from 'kafkajs';
import { missing } from '../../brokers/broker.js';
import { kafka as kind, type Kafka } from '../../brokers/kafka.js';
import { root } from '../../imports/read.js';
import { kafka } from '../../../src/read/protocols/kafka.js';
import { effective, isIn } from '../effective.js';
import { generated, type Generated } from '../generated.js';
import { until } from '../until.js';
import { produce } from './console.js';
import { PRODUCE, requests, type Requests } from './requests.js';

interface Service {
  start(): Promise<void>;
  close(): Promise<void>;
  readonly publish: Readonly<Record<string, (payload: string, options?: { key: unknown }) => Promise<void>>>;
}

interface Context {
  readonly key?: unknown;
  readonly headers: object;
  readonly raw: { readonly address: string; readonly contentType: string };
}

interface Sdk {
  readonly BindingsService: new (transport: object, handlers: object, options: object) => Service;
  readonly kafka: (brokers: string, options: object) => object;
}

/** A message as a handler has it. */
interface Heard extends Context {
  readonly operation: string;
  readonly payload: string;
}

/** What the effect of a field is seen with. */
interface Scene {
  readonly version: string;
  readonly document: object;
  readonly sdk: Sdk;
  readonly service: Service;
  readonly heard: readonly Heard[];
  readonly errors: readonly Error[];
}

const reason = missing(kind);
const here = reason === undefined ? describe : describe.skip;
const note = reason === undefined ? '' : `: ${reason}`;
const text = readFileSync(join(root, 'test/transports/kafka/bindings.yaml'), 'utf8');
const folder = join(root, `.work/kafka-bindings-${process.pid}`);
let broker: Kafka;
let wire: Requests;
let foreign: Client;
let admin: Admin;
let made: readonly Generated<unknown>[] = [];

beforeAll(async () => {
  if (reason !== undefined) return;
  broker = await kind.launch();
  wire = await requests(broker.port);
  foreign = new kafkajs.Kafka({ brokers: [broker.url], logLevel: kafkajs.logLevel.NOTHING });
  admin = foreign.admin();
  await admin.connect();
  mkdirSync(folder, { recursive: true });
}, 90_000);

afterAll(async () => {
  for (const { remove } of made) remove();
  rmSync(folder, { recursive: true, force: true });
  await admin?.disconnect();
  wire?.close();
  await broker?.remove();
}, 60_000);

const fields = effective(kafka);

/** The document in a version of the bindings, without the fields that it does not have yet. */
function documentIn(version: string): object {
  const known = (name: string, value: unknown): unknown => (isIn(version, kafka.levels.channel?.[name]?.since) ? value : undefined);
  const whole = load(text.replaceAll('0.5.0', version)) as { readonly channels: object };
  return { ...whole, channels: JSON.parse(JSON.stringify(whole.channels, known)) as object };
}

async function sdkOf(document: object, name: string): Promise<Sdk> {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(document));
  const one = await generated<Sdk>(file, 'kafka');
  made = [...made, one];
  return one.sdk;
}

/** A service that is started with options, and what it hears. */
function serve({ BindingsService, kafka }: Sdk, heard: Heard[], options: object = {}, own: object = {}): Service {
  const handler =
    (operation: string) =>
    (payload: string, { key, headers, raw }: Context): void =>
      void heard.push({ operation, payload, key, headers, raw });
  const handlers = Object.fromEntries(['hearOrder', 'hearCount', 'hearPlace'].map((name) => [name, handler(name)]));
  const transport = kafka(broker.url, { reach: ({ host }: { host: string }) => ({ host, port: wire.port }), ...own });
  return new BindingsService(transport, handlers, options);
}

async function members(groupId: string): Promise<readonly string[]> {
  const { groups } = await admin.describeGroups([groupId]);
  return groups.flatMap((group) => group.members.map(({ clientId }) => clientId));
}

async function partitions(topic: string): Promise<number> {
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
  return topics[0]?.partitions.length ?? 0;
}

/** What the broker says of a topic that takes orders. */
async function setting(version: string, name: string): Promise<string | undefined> {
  const topic = { type: kafkajs.ConfigResourceTypes.TOPIC, name: `the-orders-${version}`, configNames: [name] };
  const { resources } = await admin.describeConfigs({ resources: [topic], includeSynonyms: false });
  return resources[0]?.configEntries.find(({ configName }) => configName === name)?.configValue;
}

/** What another client finds in a topic that is like this, once there is so much: partition and key. */
async function found(topic: string, count: number, like: RegExp): Promise<readonly (readonly [number, string | undefined])[]> {
  const all: [number, string | undefined][] = [];
  const consumer = foreign.consumer({ groupId: `a look at ${topic}`, maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const eachMessage = async ({ partition, message }: { partition: number; message: { key: Buffer | null; value: Buffer | null } }) =>
    void (like.test(String(message.value)) && all.push([partition, message.key?.toString()]));
  await consumer.run({ eachMessage });
  await until(() => all.length >= count, `${count} in ${topic}`);
  await consumer.disconnect();
  return all;
}

/** What each field does, as the broker, another client, or who reads the wire sees it. */
const effects: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  async 'channel topic'({ version, service, heard }) {
    await service.publish['placeOrder']?.('for the topic', { key: 'topic' });
    expect(await found(`the-orders-${version}`, 1, /for the topic/)).toHaveLength(1);
    await until(() => heard.some(({ payload }) => payload === 'for the topic'), 'it is received from there');
    expect(heard.find(({ payload }) => payload === 'for the topic')?.raw.address).toBe(`any.orders.${version}`);
    expect(await admin.listTopics()).not.toContain(`any.orders.${version}`);
  },
  async 'channel partitions'({ version }) {
    // The broker makes one where nothing is said.
    expect(await Promise.all(['the-orders-', 'counts.', 'places.'].map((name) => partitions(name + version)))).toEqual([3, 2, 1]);
  },
  async 'channel replicas'({ version, document }) {
    const impossible: unknown = JSON.parse(
      JSON.stringify(document).replace('"replicas":1', '"replicas":3').replace('the-orders', 'too-many'),
    );
    const sdk = await sdkOf(impossible as object, `${version}-replicas`);
    const refusal = { name: 'ConnectError', retryable: false, message: expect.stringContaining('(partitions 3, replicas 3') };
    await expect(serve(sdk, []).start()).rejects.toMatchObject(refusal);
  },
  async 'channel topicConfiguration.cleanup.policy'({ version, service }) {
    expect(await setting(version, 'cleanup.policy')).toBe('compact,delete');
    await expect(service.publish['placeOrder']?.('x')).rejects.toThrow('without a key');
  },
  async 'channel topicConfiguration.retention.ms'({ version }) {
    expect(await setting(version, 'retention.ms')).toBe('604800001');
  },
  async 'channel topicConfiguration.retention.bytes'({ version }) {
    expect(await setting(version, 'retention.bytes')).toBe('123456789');
  },
  async 'channel topicConfiguration.delete.retention.ms'({ version }) {
    expect(await setting(version, 'delete.retention.ms')).toBe('86400001');
  },
  async 'channel topicConfiguration.max.message.bytes'({ version, service }) {
    expect(await setting(version, 'max.message.bytes')).toBe('2000');
    const refusal = { name: 'PublishError', retryable: false, message: expect.stringContaining('where the topic takes 2000') };
    await expect(service.publish['placeOrder']?.('x'.repeat(2_000), { key: 'key' })).rejects.toMatchObject(refusal);
    const producer = foreign.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
    await producer.connect();
    const large = [{ key: 'key', value: 'x'.repeat(2_000) }];
    await expect(producer.send({ topic: `the-orders-${version}`, messages: large })).rejects.toThrow('larger than the max message size');
    await producer.disconnect();
  },
  async 'operation groupId'({ version }) {
    for (const group of ['readers', 'adders']) expect(await members(`${group}-${version}`)).toHaveLength(1);
  },
  async 'operation clientId'({ version, service }) {
    expect(await members(`readers-${version}`)).toEqual([`reader-${version}`]);
    expect(await members(`adders-${version}`)).toEqual([`adder-${version}`]);
    await service.publish['placeOrder']?.('by its writer', { key: 'client' });
    await service.publish['count']?.('by its counter', { key: 0 });
    expect(wire.clientsOf(PRODUCE)).toEqual(expect.arrayContaining([`writer-${version}`, `counter-${version}`]));
  },
  async 'message key'({ version, service, heard, errors }) {
    const { placeOrder, count, reach } = service.publish;
    const keys = [0, 1, 2, 3, 4, 5, 6, 7];
    await placeOrder?.('text', { key: 'key-1' });
    for (const key of [...keys, ...keys]) await count?.(`count ${key}`, { key });
    await reach?.('object', { key: { town: 'oslo' } });
    const has = (payload: string): readonly unknown[] => heard.filter((one) => one.payload === payload).map(({ key }) => key);
    await until(() => [...keys.map((key) => `count ${key}`), 'text', 'object'].every((payload) => has(payload).length > 0), 'all arrive');
    await until(() => has('count 7').length === 2, 'each twice');
    expect(has('text')).toEqual(['key-1']);
    for (const key of keys) expect(has(`count ${key}`)).toEqual([key, key]);
    expect(has('object')).toEqual([{ town: 'oslo' }]);
    expect((await found(`places.${version}`, 1, /object/)).map(([, key]) => key)).toEqual(['{"town":"oslo"}']);
    const placed = await found(`counts.${version}`, 16, /^"count/);
    expect(placed.map(([, key]) => key).sort()).toEqual([...keys, ...keys].map(String).sort());
    // A key has one partition, and not all keys have the same.
    const places = new Set(placed.map(([partition, key]) => `${partition} ${key}`));
    expect(places.size).toBe(keys.length);
    if (isIn(version, fields.get('channel partitions'))) expect(new Set(placed.map(([partition]) => partition)).size).toBe(2);
    await expect(count?.('x', { key: -1 })).rejects.toMatchObject({ name: 'ValidationError' });
    await expect(placeOrder?.('x', { key: 'k' })).rejects.toMatchObject({ name: 'ValidationError' });
    // Another program knows nothing of the document.
    const producer = foreign.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
    await producer.connect();
    await producer.send({ topic: `counts.${version}`, messages: [{ key: 'none', value: '"foreign"' }] });
    await producer.disconnect();
    await until(() => errors.length > 0, 'a key that is none is refused');
    expect(errors).toMatchObject([{ name: 'DecodeError', message: expect.stringContaining('the key of count') }]);
    expect(has('foreign')).toEqual([]);
  },
};

test('every field that is used has its effect tested', () => {
  expect(Object.keys(effects).sort()).toEqual([...fields.keys()].sort());
});

here.each(kafka.versions)(`Kafka bindings %s${note}`, (version) => {
  const heard: Heard[] = [];
  const errors: Error[] = [];
  let scene: Scene;

  beforeAll(async () => {
    const document = documentIn(version);
    const sdk = await sdkOf(document, version);
    const service = serve(sdk, heard, { onError: (error: Error) => errors.push(error) });
    scene = { version, document, sdk, service, heard, errors };
    await service.start();
  }, 120_000);

  afterAll(() => scene?.service.close(), 60_000);

  const there = Object.entries(effects).filter(([name]) => isIn(version, fields.get(name)));
  test.each(there)('%s', (_name, effect) => effect(scene), 60_000);
});

here(`Kafka bindings and what a program says${note}`, () => {
  test('its own group and client stand before those of the document', async () => {
    const service = serve(await sdkOf(documentIn('0.5.0'), 'own'), [], { group: 'own-group' }, { clientId: 'own-client' });
    await service.start();
    expect(new Set(await members('own-group'))).toEqual(new Set(['own-client']));
    await service.close();
  }, 60_000);

  test('a header that is there without a value is as if it were not there', async () => {
    const heard: Heard[] = [];
    const document: unknown = JSON.parse(
      JSON.stringify(documentIn('0.5.0')).replaceAll('0.5.0', 'bare').replaceAll('Version":"bare', 'Version":"0.5.0'),
    );
    const service = serve(await sdkOf(document as object, 'bare'), heard);
    await service.start();
    await produce(broker, 'the-orders-bare', ['nothing:NULL,by:ada,content-type:NULL\tkey-1\t"hello"']);
    await until(() => heard.length > 0, 'it arrives');
    expect(heard).toMatchObject([{ payload: 'hello', key: 'key-1', raw: { contentType: 'application/octet-stream' } }]);
    expect(heard[0]?.headers).toEqual({ by: 'ada' });
    await service.close();
  }, 60_000);
});
