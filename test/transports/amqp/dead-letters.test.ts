// Where dead letters go when the document has something to say of that place, and what they have of their messages.
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { connect, type Channel, type ChannelModel, type GetMessage, type Options } from 'amqplib';
import { missing } from '../../brokers/broker.js';
import { rabbitmq, type RabbitMq } from '../../brokers/rabbitmq.js';
import { generated, type Generated } from '../generated.js';
import { until } from '../until.js';
import { taken } from './harness.js';

type Handler = (payload: string) => never;

interface Sdk {
  readonly DeadLettersService: new (
    transport: object,
    handlers: { readonly do: Handler },
    options: object,
  ) => {
    start(): Promise<void>;
    close(): Promise<void>;
    readonly publish: { done(params: { kind: string }, payload: string): Promise<void> };
  };
  readonly DeadLettersClient: {
    connect(
      transport: object,
      options?: object,
    ): Promise<{
      close(): Promise<void>;
      done(params: object, options: object): { each(handler: Handler): Promise<unknown> };
    }>;
  };
  readonly amqp: (url: string, options?: object) => object;
  readonly reject: (why: string) => Error;
}

const reason = missing(rabbitmq);
let broker: RabbitMq;
let made: Generated<Sdk>;
let foreign: ChannelModel;
let closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  if (reason !== undefined) return;
  broker = await rabbitmq.launch();
  made = await generated<Sdk>('test/transports/amqp/dead-letters.yaml', 'amqp');
}, 90_000);

beforeEach(async () => {
  if (reason === undefined) foreign = await connect(broker.url);
});

/** Everything as new: what a test declares has nothing to do with the next. */
afterEach(async () => {
  await Promise.all(closing.map((close) => close()));
  closing = [];
  await foreign?.close();
  if (reason !== undefined) return;
  for (const queue of Object.keys(await queues())) await broker.ctl('delete_queue', queue);
});

afterAll(async () => {
  made?.remove();
  await broker?.remove();
}, 60_000);

/** Those that are there, and whether they are durable. */
async function queues(): Promise<Record<string, string>> {
  const rows = (await broker.ctl('list_queues', '--no-table-headers', '--silent', 'name', 'durable')).trimEnd().split('\n');
  return Object.fromEntries(rows.filter((row) => row !== '').map((row) => row.split('\t')));
}

const refuse: Handler = (payload) => {
  throw made.sdk.reject(`no ${payload}`);
};

/** A service that handles nothing, and one task for it. */
async function serve(deadLetter: string, options?: object): Promise<void> {
  const { DeadLettersService, amqp } = made.sdk;
  const service = new DeadLettersService(amqp(broker.url, options), { do: refuse }, { deadLetter });
  closing.push(() => service.close());
  await service.start();
  await service.publish.done({ kind: 'hard' }, 'hope');
}

/** What the headers say of why it is one. */
const why = { 'x-error-type': 'Reject', 'x-error-message': 'no hope', 'x-original-address': 'work.hard', 'x-attempts': '1' };

/** The dead letter of a message by a client that is not ours. */
async function parked(body: string | Buffer, properties: Options.Publish, channel?: Channel): Promise<GetMessage> {
  const { DeadLettersService, amqp } = made.sdk;
  const service = new DeadLettersService(amqp(broker.url), { do: refuse }, { deadLetter: 'work.failed' });
  closing.push(() => service.close());
  await service.start();
  const way = channel ?? (await foreign.createChannel());
  way.publish('work', 'work.hard', Buffer.from(body), { contentType: 'application/json', ...properties });
  return taken(foreign, 'failures');
}

function given(properties: object): object {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}

(reason === undefined ? describe : describe.skip)(`AMQP dead letters${reason === undefined ? '' : `: ${reason}`}`, () => {
  test.each<[what: string, deadLetter: string, queue: string, way: object, durable: string]>([
    ['the address of a queue', 'work.failed', 'failures', { exchange: '', routingKey: 'failures' }, 'false'],
    ['the name of a queue', 'failures', 'failures', { exchange: '', routingKey: 'failures' }, 'false'],
    ['an address in an exchange', 'work.kept', 'cellar', { exchange: 'graves', routingKey: 'work.kept' }, 'false'],
    ['the name of a queue of an exchange', 'cellar', 'cellar', { exchange: '', routingKey: 'cellar' }, 'false'],
    ['an address with parameters', '{address}.dead', 'work._.dead', { exchange: 'obituaries', routingKey: 'work.hard.dead' }, 'true'],
    ['nothing of the document', '{address}.gone', 'work._.gone', { exchange: 'amq.topic', routingKey: 'work.hard.gone' }, 'true'],
  ])('%s', async (_, deadLetter, queue, way, durable) => {
    await serve(deadLetter);
    const { content, fields, properties } = await taken(foreign, queue);
    expect([content.toString(), fields]).toEqual(['"hope"', expect.objectContaining(way)]);
    expect(properties.headers).toMatchObject({ 'x-error-type': 'Reject', 'x-original-address': 'work.hard' });
    // No other place was made for them.
    expect(await queues()).toEqual({ workers: 'true', [queue]: durable });
  });

  test('what others have declared as the document says is as it should be', async () => {
    const channel = await foreign.createChannel();
    await channel.assertQueue('failures', { durable: false });
    await channel.assertQueue('workers', { durable: true });
    await serve('work.failed');
    expect((await taken(foreign, 'failures')).content.toString()).toBe('"hope"');
  });

  test('what others have declared in another way is a refusal at the start', async () => {
    await (await foreign.createChannel()).assertQueue('failures', { durable: true });
    const refused = { name: 'ConnectError', retryable: false, message: expect.stringContaining('PRECONDITION_FAILED') };
    await expect(serve('work.failed')).rejects.toMatchObject(refused);
  });

  test('with ensure: check nothing is declared, and what is absent is missed at the start', async () => {
    const channel = await foreign.createChannel();
    await channel.assertExchange('work', 'topic', { durable: true });
    await channel.assertQueue('workers', { durable: true });
    await channel.bindQueue('workers', 'work', 'work.*');
    await expect(serve('work.failed', { ensure: 'check' })).rejects.toThrow("no queue 'failures'");
  });

  test('what a message says of itself, as another client sees it', async () => {
    const said = { type: 'task', appId: 'desk', priority: 4, correlationId: 'c-1', replyTo: 'answers', timestamp: 1_700_000_000 };
    const gone = { expiration: '60000', userId: 'guest', persistent: false };
    const { content, properties } = await parked('"hope"', { ...said, ...gone, messageId: 'm-1', headers: { by: 'ada', pages: 3 } });
    expect(content.toString()).toBe('"hope"');
    expect(given(properties)).toEqual({
      ...said,
      contentType: 'application/json',
      messageId: 'dead-m-1',
      // It is there until somebody looks at it.
      deliveryMode: 2,
      headers: { ...why, by: 'ada', pages: '3' },
    });
  });

  test('nothing of what it does not say', async () => {
    const messageId = expect.stringMatching(/^dead-[0-9a-f-]{36}$/);
    const { properties } = await parked('"hope"', {});
    expect(given(properties)).toEqual({ contentType: 'application/json', messageId, deliveryMode: 2, headers: why });
  });

  test.each([
    ['packed', 'gzip', gzipSync('"hope"'), (content: Buffer) => gunzipSync(content).toString(), '"hope"'],
    ['of a coding that only says something', 'utf-8', '"hope"', String, '"hope"'],
    ['not what it says', 'gzip', '"hope"', String, '"hope"'],
  ] as const)('a body that is %s', async (_, contentEncoding, body, read, wanted) => {
    const { content, properties } = await parked(body, { contentEncoding });
    expect([read(content), properties.contentEncoding]).toEqual([wanted, contentEncoding]);
  });

  test('a message that was sent to further queues is not sent there again', async () => {
    const channel = await foreign.createChannel();
    await channel.assertQueue('copies');
    const { properties } = await parked('"hope"', { CC: ['copies'] });
    expect(properties.headers).toEqual(why);
    expect(await channel.checkQueue('copies')).toMatchObject({ messageCount: 0 });
    await channel.close();
  });

  test('the way back to who waits for a direct reply', async () => {
    const channel = await foreign.createChannel();
    const direct = 'amq.rabbitmq.reply-to';
    const replies: string[] = [];
    await channel.consume(direct, (message) => void replies.push(String(message?.content)), { noAck: true });
    const { properties } = await parked('"hope"', { replyTo: direct }, channel);
    channel.sendToQueue(String(properties.replyTo), Buffer.from('sorry'));
    await until(() => replies.length > 0, 'who repairs can answer');
    expect(replies).toEqual(['sorry']);
    await channel.close();
  });

  test('those of a client have a place, too', async () => {
    const { DeadLettersClient, amqp } = made.sdk;
    const client = await DeadLettersClient.connect(amqp(broker.url));
    closing.push(() => client.close());
    await client.done({}, { group: 'readers', deadLetter: 'read.{address}' }).each(refuse);
    const channel = await foreign.createConfirmChannel();
    channel.publish('work', 'work.easy', Buffer.from('"hope"'), { contentType: 'application/json' });
    await channel.waitForConfirms();
    expect((await taken(foreign, 'read.work._')).fields).toMatchObject({ exchange: 'amq.topic', routingKey: 'read.work.easy' });
  });
});
