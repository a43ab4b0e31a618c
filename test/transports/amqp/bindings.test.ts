// Every binding field of AMQP that is used, from the document to the broker, for each version of the bindings.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect, type ChannelModel, type GetMessage } from 'amqplib';
import { load } from 'js-yaml';
import { missing } from '../../brokers/broker.js';
import { rabbitmq, type RabbitMq } from '../../brokers/rabbitmq.js';
import { root } from '../../imports/read.js';
import { amqp } from '../../../src/read/protocols/amqp.js';
import type { Fields } from '../../../src/read/protocols/field.js';
import { generated, type Generated } from '../generated.js';
import { until } from '../until.js';
import { taken } from './harness.js';

type Handler = (payload: string) => unknown;

interface Service {
  start(): Promise<void>;
  close(): Promise<void>;
  readonly publish: Readonly<Record<string, (...args: readonly unknown[]) => Promise<void>>>;
}

interface Sdk {
  readonly BindingsService: new (transport: object, handlers: Readonly<Record<string, Handler>>) => Service;
  readonly amqp: (url: string, options?: object) => object;
}

const reason = missing(rabbitmq);
const text = readFileSync(join(root, 'test/transports/amqp/bindings.yaml'), 'utf8');
const folder = join(root, `.work/amqp-bindings-${process.pid}`);
const receiving = ['hearBound', 'hearMine', 'hearCareless', 'hearCareful', 'hearOrder', 'hearBill'];
let broker: RabbitMq;
let made: readonly Generated<unknown>[] = [];

beforeAll(async () => {
  if (reason === undefined) broker = await rabbitmq.launch();
  mkdirSync(folder, { recursive: true });
}, 90_000);

afterAll(async () => {
  for (const { remove } of made) remove();
  rmSync(folder, { recursive: true, force: true });
  await broker?.remove();
}, 60_000);

/** The SDK of a document. */
async function sdkOf(document: string, name: string): Promise<Sdk> {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, document);
  const one = await generated<Sdk>(file, 'amqp');
  made = [...made, one];
  return one.sdk;
}

/** A service, with the handlers that are not idle. */
async function start({ BindingsService, amqp }: Sdk, url: string, handlers: Readonly<Record<string, Handler>> = {}): Promise<Service> {
  const idle = Object.fromEntries(receiving.map((name) => [name, () => undefined]));
  const service = new BindingsService(amqp(url, { queueArguments: { 'x-max-priority': 9 } }), { ...idle, ...handlers });
  await service.start();
  return service;
}

async function newVhost(name: string): Promise<void> {
  await broker.ctl('add_vhost', name);
  await broker.ctl('set_permissions', '-p', name, 'guest', '.*', '.*', '.*');
}

/** What rabbitmqctl lists, by name. */
async function listed(vhost: string, kind: 'exchanges' | 'queues', ...columns: readonly string[]): Promise<Record<string, string>> {
  const rows = await broker.ctl(`list_${kind}`, '-p', vhost, '--no-table-headers', 'name', ...columns);
  const cells = rows
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'));
  return Object.fromEntries(
    cells.filter(([name = '']) => name !== '' && !name.startsWith('amq.')).map(([name, ...rest]) => [name, rest.join(' ')]),
  );
}

function leaves(fields: Fields, path = ''): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.fate === 'group') return leaves(field.fields, `${path}${name}.`);
    return field.fate === 'used' ? [path + name] : [];
  });
}

function mentioned(binding: object, path = ''): readonly string[] {
  return Object.entries(binding).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? mentioned(value, `${path}${name}.`) : [path + name],
  );
}

test('the documents have every field that is used', () => {
  type Bound = Readonly<Record<string, { readonly bindings?: { readonly amqp: object } }>>;
  const { channels, operations, components } = load(text) as { channels: Bound; operations: Bound; components: { messages: Bound } };
  const levels = { channel: channels, operation: operations, message: components.messages };
  for (const [level, objects] of Object.entries(levels)) {
    const found = Object.values(objects).flatMap(({ bindings }) => (bindings ? mentioned(bindings.amqp) : []));
    // The virtual hosts have documents of their own.
    const elsewhere = level === 'channel' ? ['exchange.vhost', 'queue.vhost'] : [];
    const wanted = leaves(amqp.levels[level as keyof typeof levels] ?? {});
    expect([...new Set([...found, ...elsewhere])].sort()).toEqual([...wanted, 'bindingVersion'].sort());
  }
});

(reason === undefined ? describe : describe.skip).each(amqp.versions)(
  `AMQP bindings %s${reason === undefined ? '' : `: ${reason}`}`,
  (version) => {
    const heard: string[] = [];
    let release: () => void;
    const released = new Promise<void>((resolve) => (release = resolve));
    let service: Service;
    let foreign: ChannelModel;

    beforeAll(async () => {
      const [sdk] = await Promise.all([
        sdkOf(text.replaceAll('bindingVersion: 0.3.0', `bindingVersion: ${version}`), version),
        newVhost(version),
      ]);
      const handler = (name: string): [string, Handler] => [name, (payload) => void heard.push(`${name}: ${payload}`)];
      const slow = Object.fromEntries(['hearCareless', 'hearCareful'].map((name) => [name, () => released]));
      service = await start(sdk, `${broker.url}/${version}`, { ...Object.fromEntries(receiving.map(handler)), ...slow });
      foreign = await connect(`${broker.url}/${version}`);
    }, 120_000);

    afterAll(async () => {
      release();
      await service?.close();
      await foreign?.close();
    }, 60_000);

    test('name, type, durable and autoDelete of an exchange', async () => {
      expect(await listed(version, 'exchanges', 'type', 'durable', 'auto_delete')).toEqual({
        cities: 'topic true false',
        urgent: 'direct false false',
        everybody: 'fanout true true',
        tagged: 'headers true false',
      });
    });

    test('is; name, durable, exclusive and autoDelete of a queue', async () => {
      expect(await listed(version, 'queues', 'durable', 'exclusive', 'auto_delete')).toEqual({
        outbox: 'true false false',
        copy: 'true false false',
        blind: 'false false false',
        oslo: 'true false true',
        // The broker lists what ends with its connection as not durable.
        mine: 'false true false',
        careless: 'true false false',
        careful: 'true false false',
        kinds: 'true false false',
        'jobs.unnamed': 'true false false',
        straight: 'true false false',
      });
      const other = await foreign.createChannel();
      other.on('error', () => undefined);
      await expect(other.checkQueue('mine')).rejects.toThrow('RESOURCE_LOCKED');
    });

    test('where messages go: by routing key, to everybody, to a queue', async () => {
      const channel = await foreign.createChannel();
      const { queue } = await channel.assertQueue('', { exclusive: true });
      const { publish } = service;
      await publish['toUrgent']?.('nobody waits for it');
      await expect(publish['demanding']?.('nobody waits for it')).rejects.toThrow('no queue takes urgent of exchange urgent');
      const keys = { cities: 'news.*', urgent: 'urgent', everybody: 'whatever', tagged: '' };
      for (const [exchange, key] of Object.entries(keys)) await channel.bindQueue(queue, exchange, key);
      const seen: string[] = [];
      await channel.consume(queue, (message) => void seen.push(`${message?.fields.exchange} ${message?.fields.routingKey}`), {
        noAck: true,
      });
      await publish['toCity']?.({ city: 'oslo' }, 'rain');
      for (const name of ['toUrgent', 'toEverybody', 'toTagged', 'demanding']) await publish[name]?.('hello');
      await until(() => seen.length === 5 && heard.includes('hearBound: rain'), 'all arrive');
      expect(seen).toEqual(['cities news.oslo', 'urgent urgent', 'everybody everybody', 'tagged tagged', 'urgent urgent']);
      for (const name of ['toStraight', 'toUnnamed']) await publish[name]?.('hello');
      for (const name of ['straight', 'jobs.unnamed'])
        expect((await taken(foreign, name)).fields).toMatchObject({ exchange: '', routingKey: name });
      await channel.deleteQueue(queue);
      // The last queue of an exchange that is deleted by itself takes it along.
      expect(Object.keys(await listed(version, 'exchanges')).sort()).toEqual(['cities', 'tagged', 'urgent']);
    });

    test('userId, priority, deliveryMode, timestamp, replyTo, messageType and contentEncoding, as another client sees them', async () => {
      const { publish } = service;
      for (const name of ['plain', 'full', 'packed']) await publish[name]?.(name);
      const [full, plain, packed] = [await taken(foreign, 'outbox'), await taken(foreign, 'outbox'), await taken(foreign, 'outbox')];
      const common = { contentType: 'application/json', headers: {}, messageId: expect.stringMatching(/^[0-9a-f-]{36}$/), deliveryMode: 2 };
      const given = ({ properties }: GetMessage): object =>
        Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
      expect(given(plain)).toEqual(common);
      expect(plain.content.toString()).toBe('"plain"');
      // The one with priority overtakes.
      expect(full.content.toString()).toBe('"full"');
      const timestamp = expect.any(Number);
      const asked = { userId: 'guest', priority: 7, deliveryMode: 1, timestamp, replyTo: 'answers', type: 'order' };
      expect(given(full)).toEqual({ ...common, ...asked });
      expect(Number(full.properties.timestamp) * 1_000).toBeGreaterThan(Date.UTC(2024, 0));
      expect(given(packed)).toEqual({ ...common, contentEncoding: 'gzip' });
      expect(gunzipSync(packed.content).toString()).toBe('"packed"');
      await expect(publish['stranger']?.('x')).rejects.toMatchObject({ name: 'PublishError', retryable: false });
    });

    test('expiration, cc and bcc', async () => {
      await service.publish['fleeting']?.('gone');
      const channel = await foreign.createChannel();
      await until(async () => (await channel.checkQueue('outbox')).messageCount === 0, 'nobody has taken it in time');
      await service.publish['copied']?.('news');
      for (const queue of ['outbox', 'copy', 'blind']) expect((await taken(foreign, queue)).properties.headers).toEqual({ CC: ['copy'] });
    });

    test('ack and messageType of what is received', async () => {
      const channel = await foreign.createConfirmChannel();
      for (const queue of ['careless', 'careful']) channel.sendToQueue(queue, Buffer.from('"slow"'), { contentType: 'application/json' });
      for (const type of ['bill', 'order']) channel.sendToQueue('kinds', Buffer.from('"hello"'), { contentType: 'application/json', type });
      await channel.waitForConfirms();
      await until(() => heard.includes('hearBill: hello') && heard.includes('hearOrder: hello'), 'each to its handler');
      const held = async (): Promise<object> => listed(version, 'queues', 'messages_ready', 'messages_unacknowledged');
      const wanted = { careless: '0 0', careful: '0 1', kinds: '0 0' };
      await until(async () => {
        const now: Record<string, string> = { ...(await held()) };
        return Object.entries(wanted).every(([name, state]) => now[name] === state);
      }, JSON.stringify(wanted));
      release();
      await until(async () => Object.entries(await held()).some(([name, state]) => name === 'careful' && state === '0 0'), 'acknowledged');
    });

    test('durable, autoDelete, exclusive and deliveryMode, when the broker is started again', async () => {
      const { publish } = service;
      for (const name of ['plain', 'full']) await publish[name]?.(name);
      await service.close();
      const before = await listed(version, 'queues');
      expect(Object.keys(before)).not.toEqual(expect.arrayContaining(['oslo']));
      expect(Object.keys(before)).not.toEqual(expect.arrayContaining(['mine']));
      await foreign.close();
      await broker.stop();
      await broker.start();
      expect(Object.keys(await listed(version, 'exchanges')).sort()).toEqual(['cities', 'tagged']);
      const after = await listed(version, 'queues', 'messages');
      expect(after).toEqual({ outbox: '1', copy: '0', careless: '0', careful: '0', kinds: '0', 'jobs.unnamed': '0', straight: '0' });
      foreign = await connect(`${broker.url}/${version}`);
    }, 180_000);
  },
);

(reason === undefined ? describe : describe.skip)(`AMQP bindings: virtual hosts${reason === undefined ? '' : `: ${reason}`}`, () => {
  test.each([
    ['exchanges', 'urgent', 'exchange: { name: urgent, type: direct'],
    ['queues', 'outbox', 'queue: { name: outbox'],
  ] as const)(
    'vhost of %s is that of the connection',
    async (kind, name, binding) => {
      const vhost = `town of ${kind}`;
      const sdk = await sdkOf(text.replace(binding, `${binding}, vhost: ${vhost}`), kind);
      await expect(start(sdk, broker.url)).rejects.toMatchObject({ name: 'ConnectError', retryable: false });
      await newVhost(vhost);
      const service = await start(sdk, broker.url);
      expect(Object.keys(await listed(vhost, kind))).toContain(name);
      await service.close();
    },
    120_000,
  );
});
