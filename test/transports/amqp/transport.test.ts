// What the transport does beyond the fields of a binding one by one, which bindings.test.ts has.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect, type ChannelModel } from 'amqplib';
import { missing } from '../../brokers/broker.js';
import { rabbitmq, type RabbitMq } from '../../brokers/rabbitmq.js';
import { until } from '../until.js';
import { channel, opener, taken } from './harness.js';

const reason = missing(rabbitmq);
let broker: RabbitMq;
let foreign: ChannelModel;
const transports = opener(() => broker.url);

beforeAll(async () => {
  if (reason !== undefined) return;
  broker = await rabbitmq.launch();
  foreign = await connect(broker.url);
}, 90_000);

afterAll(async () => {
  await transports.close();
  await foreign?.close();
  await broker?.remove();
}, 60_000);

(reason === undefined ? describe : describe.skip)(`AMQP transport${reason === undefined ? '' : `: ${reason}`}`, () => {
  test('is: queue sends to the queue itself, and says so when there is none', async () => {
    const named = channel('tasks.new', { is: 'queue', queue: { name: 'named' } });
    const unnamed = channel('tasks.old', { is: 'queue' });
    const { publish, receive } = await transports.open([named, unnamed].map((one) => ({ channel: one, use: 'send' })));
    await publish(named, 'one');
    await publish(unnamed, 'two');
    expect((await taken(foreign, 'named')).content.toString()).toBe('one');
    expect((await taken(foreign, 'tasks.old')).fields).toMatchObject({ exchange: '', routingKey: 'tasks.old' });
    await expect(publish(channel('nowhere', { is: 'queue' }), 'three')).rejects.toThrow('no queue takes nowhere');
    const inbox = await receive(named);
    await publish(named, 'four');
    await until(() => inbox.texts.length === 1, 'the message arrives');
    expect(inbox.messages[0]).toMatchObject({ address: 'tasks.new', lane: 'named' });
  });

  test('is: routingKey sends to the exchange, from which a named queue or the group of a service is fed', async () => {
    const exchange = { name: 'events', type: 'direct' };
    const events = channel('made', { is: 'routingKey', exchange, queue: { name: 'made.store' } });
    const { publish, receive } = await transports.open([{ channel: events, use: 'receive' }]);
    const [own, other] = [await receive(events), await receive(events, undefined, { group: 'audit/ü' })];
    await publish(events, 'one');
    await until(() => own.texts.length === 1 && other.texts.length === 1, 'both get it');
    expect([own.messages[0]?.lane, other.messages[0]?.lane]).toEqual(['made.store', 'audit=2f=c3=bc-made']);
  });

  test('a parameter that is only a part of a word cannot be left open', async () => {
    const lights = { ...channel('lights'), address: ['lights/', { param: 'id' }, '/on'] };
    const { receive } = await transports.open([{ channel: lights, use: 'receive' }]);
    await expect(receive(lights)).rejects.toMatchObject({ name: 'ConnectError', retryable: false });
    const spelled = await transports.open([{ channel: lights, use: 'receive' }], { spelling: (text) => text.replaceAll('/', '.') });
    const inbox = await spelled.receive(lights);
    await spelled.publish(channel('lights.7.on'), 'one');
    await until(() => inbox.texts.length === 1, 'the message arrives');
  });

  test('one that is said needs no wildcard, and who is connected may say it', async () => {
    const orders = { ...channel('orders', { queue: { name: 'orders' } }), address: ['orders.cust-', { param: 'id' }] };
    const { receive, publish } = await transports.open([{ channel: orders, use: 'receive' }]);
    const inbox = await receive(orders, undefined, { params: { id: '7' } });
    for (const id of ['8', '7']) await publish(channel(`orders.cust-${id}`), `of ${id}`);
    await until(() => inbox.texts.length > 0, 'the message arrives');
    expect(inbox.texts).toEqual(['of 7']);
  });

  test('a connection is in one virtual host', async () => {
    const uses = ['town', 'village'].map(
      (vhost) => ({ channel: channel('a', { is: 'queue', queue: { name: 'a', vhost } }), use: 'send' }) as const,
    );
    await expect(transports.open(uses)).rejects.toThrow('a connection is in one of them');
  });

  test('contentEncoding compresses, and is undone', async () => {
    const tasks = channel('packed', { is: 'queue' });
    const { publish, receive } = await transports.open([{ channel: tasks, use: 'send' }], { maxBytes: 1_000 });
    const text = 'x'.repeat(900);
    for (const contentEncoding of ['gzip', 'deflate', 'br']) {
      await publish(tasks, text, { contentEncoding });
      expect((await taken(foreign, 'packed')).content.byteLength).toBeLessThan(100);
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
    const { publish, receive } = await transports.open([{ channel: tasks, use: 'send' }]);
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
    expect((await (await foreign.createChannel()).checkQueue('once')).messageCount).toBe(0);
  });
});
