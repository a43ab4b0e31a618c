// Every binding field of AMQP that is used, and what it does to the broker or to a message.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect, type ChannelModel, type ConsumeMessage } from 'amqplib';
import { missing } from '../../brokers/broker.js';
import { rabbitmq, type RabbitMq } from '../../brokers/rabbitmq.js';
import { channel, open, until, type Open } from './harness.js';

const reason = missing(rabbitmq);
let broker: RabbitMq;
let foreign: ChannelModel;
const opened: Open[] = [];

beforeAll(async () => {
  if (reason !== undefined) return;
  broker = await rabbitmq.launch();
  foreign = await connect(broker.url);
}, 90_000);

afterAll(async () => {
  await Promise.all(opened.map((one) => one.close()));
  await foreign?.close();
  await broker?.remove();
}, 60_000);

async function transport(...[uses, options]: [Parameters<typeof open>[1], Parameters<typeof open>[2]?]): Promise<Open> {
  const one = await open(broker.url, uses, options);
  opened.push(one);
  return one;
}

/** A row of a table that rabbitmqctl prints. */
function listed(kind: 'exchanges' | 'queues', name: string, ...columns: readonly string[]): readonly string[] | undefined {
  const rows = broker.ctl(`list_${kind}`, '--no-table-headers', 'name', ...columns).split('\n');
  return rows
    .map((row) => row.split('\t'))
    .find(([first]) => first === name)
    ?.slice(1);
}

/** What a client that is not ours gets from a queue. */
async function taken(queue: string): Promise<ConsumeMessage> {
  const lane = await foreign.createChannel();
  for (;;) {
    const message = await lane.get(queue, { noAck: true });
    if (message) {
      await lane.close();
      return message as unknown as ConsumeMessage;
    }
  }
}

(reason === undefined ? describe : describe.skip)(`AMQP bindings${reason === undefined ? '' : `: ${reason}`}`, () => {
  test.each([
    [{ name: 'e1', type: 'topic' }, ['topic', 'true', 'false']],
    [{ name: 'e2', type: 'direct', durable: false }, ['direct', 'false', 'false']],
    [{ name: 'e3', type: 'fanout', autoDelete: true }, ['fanout', 'true', 'true']],
    [{ name: 'e4', type: 'headers' }, ['headers', 'true', 'false']],
  ])('exchange %j', async (exchange, expected) => {
    await transport([{ channel: channel('a', { exchange }), use: 'send' }]);
    expect(listed('exchanges', exchange.name, 'type', 'durable', 'auto_delete')).toEqual(expected);
  });

  test.each([
    [{ name: 'q1' }, ['true', 'false', 'false']],
    [{ name: 'q2', durable: false }, ['false', 'false', 'false']],
    [{ name: 'q3', autoDelete: true }, ['true', 'false', 'true']],
    // The broker lists what ends with its connection as not durable.
    [{ name: 'q4', exclusive: true }, ['false', 'true', 'false']],
  ])('queue %j', async (queue, expected) => {
    const tasks = channel('tasks', { is: 'queue', queue });
    const { receive } = await transport([{ channel: tasks, use: 'receive' }]);
    await receive(tasks);
    expect(listed('queues', queue.name, 'durable', 'exclusive', 'auto_delete')).toEqual(expected);
  });

  test('is: queue sends to the queue itself, and says so when there is none', async () => {
    const named = channel('tasks.new', { is: 'queue', queue: { name: 'named' } });
    const unnamed = channel('tasks.old', { is: 'queue' });
    const { publish, receive } = await transport([named, unnamed].map((one) => ({ channel: one, use: 'send' })));
    await publish(named, 'one');
    await publish(unnamed, 'two');
    expect((await taken('named')).content.toString()).toBe('one');
    expect((await taken('tasks.old')).fields).toMatchObject({ exchange: '', routingKey: 'tasks.old' });
    await expect(publish(channel('nowhere', { is: 'queue' }), 'three')).rejects.toThrow('no queue takes nowhere');
    const inbox = await receive(named);
    await publish(named, 'four');
    await until(() => inbox.texts.length === 1, 'the message arrives');
    expect(inbox.messages[0]).toMatchObject({ address: 'tasks.new', lane: 'named' });
  });

  test('is: routingKey sends to the exchange, from which a named queue or the group of a service is fed', async () => {
    const exchange = { name: 'events', type: 'direct' };
    const events = channel('made', { is: 'routingKey', exchange, queue: { name: 'made.store' } });
    const { publish, receive } = await transport([{ channel: events, use: 'receive' }]);
    const [own, other] = [await receive(events), await receive(events, undefined, { group: 'audit/ü' })];
    await publish(events, 'one');
    await until(() => own.texts.length === 1 && other.texts.length === 1, 'both get it');
    expect([own.messages[0]?.lane, other.messages[0]?.lane]).toEqual(['made.store', 'audit=2f=c3=bc-made']);
  });

  test('vhost', async () => {
    broker.ctl('add_vhost', 'town');
    broker.ctl('set_permissions', '-p', 'town', 'guest', '.*', '.*', '.*');
    const inTown = channel('a', { is: 'queue', queue: { name: 'there', vhost: 'town' } });
    await transport([{ channel: inTown, use: 'send' }]);
    expect(broker.ctl('list_queues', '-p', 'town', 'name', '--no-table-headers').trim()).toBe('there');
    const elsewhere = channel('a', { exchange: { name: 'x', vhost: 'nowhere' } });
    await expect(transport([{ channel: elsewhere, use: 'send' }])).rejects.toMatchObject({ name: 'ConnectError', retryable: false });
    await expect(
      transport([
        { channel: inTown, use: 'send' },
        { channel: elsewhere, use: 'send' },
      ]),
    ).rejects.toThrow('a connection is in one of them');
  });

  test('every property of a message, as another client sees it', async () => {
    const tasks = channel('properties', { is: 'queue' });
    const { publish } = await transport([{ channel: tasks, use: 'send' }], { queueArguments: { 'x-max-priority': 9 } });
    await publish(tasks, 'plain');
    await publish(tasks, 'full', {
      expiration: 60_000,
      userId: 'guest',
      priority: 7,
      deliveryMode: 1,
      timestamp: true,
      replyTo: 'answers',
      messageType: 'order',
      contentEncoding: 'utf-8',
    });
    const first = await taken('properties');
    expect(first.content.toString()).toBe('full');
    expect(first.properties).toMatchObject({
      expiration: '60000',
      userId: 'guest',
      priority: 7,
      deliveryMode: 1,
      replyTo: 'answers',
      type: 'order',
      contentEncoding: 'utf-8',
      contentType: 'text/plain',
    });
    expect(Math.abs(Number(first.properties.timestamp) - Date.now() / 1_000)).toBeLessThan(10);
    expect((await taken('properties')).properties).toMatchObject({ deliveryMode: 2, priority: undefined, timestamp: undefined });
  });

  test('expiration drops what nobody takes in time', async () => {
    const tasks = channel('fleeting', { is: 'queue' });
    const { publish } = await transport([{ channel: tasks, use: 'send' }]);
    await publish(tasks, 'gone', { expiration: 1 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(listed('queues', 'fleeting', 'messages')).toEqual(['0']);
  });

  test('cc and bcc reach further queues; only cc is seen there', async () => {
    const queues = ['first', 'copy', 'blind'].map((name) => channel(name, { is: 'queue' }));
    const { publish } = await transport(queues.map((one) => ({ channel: one, use: 'send' })));
    await publish(queues[0] ?? channel(''), 'one', { cc: ['copy'], bcc: ['blind'] });
    for (const queue of ['first', 'copy', 'blind']) expect((await taken(queue)).properties.headers).toEqual({ CC: ['copy'] });
  });

  test('mandatory is an error when no queue takes the message', async () => {
    const events = channel('unheard');
    const { publish } = await transport([{ channel: events, use: 'send' }]);
    await publish(events, 'one');
    await expect(publish(events, 'two', { mandatory: true })).rejects.toMatchObject({ name: 'PublishError', retryable: false });
  });

  test('contentEncoding compresses, and is undone', async () => {
    const tasks = channel('packed', { is: 'queue' });
    const { publish, receive } = await transport([{ channel: tasks, use: 'send' }], { maxBytes: 1_000 });
    const text = 'x'.repeat(900);
    for (const contentEncoding of ['gzip', 'deflate', 'br']) {
      await publish(tasks, text, { contentEncoding });
      expect((await taken('packed')).content.byteLength).toBeLessThan(100);
      await publish(tasks, text, { contentEncoding });
    }
    await publish(tasks, 'x'.repeat(1_001), { contentEncoding: 'gzip' });
    const inbox = await receive(tasks);
    await until(() => inbox.texts.length === 4, 'all arrive');
    expect(inbox.texts.slice(0, 3)).toEqual([text, text, text]);
    // Larger than allowed: handed over as it came, for its decoder to refuse.
    expect(inbox.messages[3]?.body.byteLength).toBeLessThan(100);
  });

  test('ack: false takes each message at most once, and not more than the credit at a time', async () => {
    const tasks = channel('once', { is: 'queue' });
    const { publish, receive } = await transport([{ channel: tasks, use: 'send' }]);
    for (const text of ['a', 'b', 'c']) await publish(tasks, text);
    let running = 0;
    let most = 0;
    const answer = async (): Promise<'retry'> => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, 30));
      running -= 1;
      return 'retry';
    };
    const inbox = await receive(tasks, answer, { credit: 1, binding: { ack: false } });
    await until(() => inbox.texts.length === 3, 'all arrive');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([inbox.texts, most]).toEqual([['a', 'b', 'c'], 1]);
    expect(listed('queues', 'once', 'messages')).toEqual(['0']);
  });

  test('messageType tells the messages of a channel apart', async () => {
    const tasks = channel('kinds', { is: 'queue' });
    const { publish, receive } = await transport([{ channel: tasks, use: 'send' }]);
    await publish(tasks, '{}', { messageType: 'order' });
    await publish(tasks, '{}');
    const inbox = await receive(tasks);
    await until(() => inbox.texts.length === 2, 'both arrive');
    const [typed, plain] = inbox.messages;
    expect([typed?.isOfKind?.({ messageType: 'order' }), typed?.isOfKind?.({ messageType: 'bill' }), plain?.isOfKind]).toEqual([
      true,
      false,
      undefined,
    ]);
  });
});
