// What Kafka does when handlers are slow, when messages are given back, and when the broker says nothing.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { missing } from '../../brokers/broker.js';
import { kafka as broker, type Kafka } from '../../brokers/kafka.js';
import type { Channel, Consumption, Outcome, Transport } from '../../../templates/typescript/runtime/index.js';
import { kafka, type Kafka as KafkaProtocol, type KafkaOptions } from '../../../templates/typescript/runtime/transports/kafka/index.js';
import { until } from '../until.js';
import { lag } from './console.js';

const reason = missing(broker);
const LIMIT_MS = 60_000;
let running: Kafka;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  if (reason === undefined) running = await broker.launch();
}, 90_000);

afterAll(async () => {
  for (const close of closing.reverse()) await close();
  await running?.remove();
}, 60_000);

function channel(address: string, partitions = 1): Channel {
  return { name: address, address: [address], bindings: { kafka: { partitions } } };
}

async function open(to: Channel, options: KafkaOptions = {}): Promise<Transport<KafkaProtocol>> {
  const transport = kafka(running.url, options);
  closing.push(() => transport.close());
  await transport.connect({ uses: [{ channel: to, use: 'send' }], onState: () => undefined });
  return transport;
}

function send(transport: Transport<KafkaProtocol>, to: Channel, text: string, signal = AbortSignal.timeout(10_000)): Promise<void> {
  const content = { body: Buffer.from(text), headers: {}, contentType: 'text/plain', messageId: randomUUID(), binding: {} };
  return transport.publish({ ...content, channel: to, address: to.name }, { signal });
}

/** What arrives, in order, each settled as `answer` says. */
async function receive(
  transport: Transport<KafkaProtocol>,
  from: Channel,
  answer: (text: string) => Outcome | Promise<Outcome>,
  group = 'workers',
): Promise<{ readonly texts: string[]; readonly consumption: Consumption }> {
  const texts: string[] = [];
  const consumption = await transport.consume({ sources: [{ channel: from, params: {} }], group, credit: 4 }, async ({ body }) => {
    const text = new TextDecoder().decode(body);
    texts.push(text);
    return answer(text);
  });
  return { texts, consumption };
}

async function end(consumption: Consumption): Promise<void> {
  await consumption.stop();
  await consumption.close();
}

(reason === undefined ? describe : describe.skip)(`Kafka faults${reason === undefined ? '' : `: ${reason}`}`, () => {
  test('a handler may take longer than a session: its message comes once, and its neighbours are committed', async () => {
    const slow = channel('slow');
    const transport = await open(slow, { sessionTimeoutMs: 2_000 });
    for (const text of ['a', 'slow', 'b']) await send(transport, slow, text);
    const { texts, consumption } = await receive(transport, slow, async (text): Promise<Outcome> => {
      if (text === 'slow') await pause(7_000);
      return 'ack';
    });
    await until(() => texts.length === 3, 'all arrive', LIMIT_MS);
    await pause(7_500);
    await end(consumption);
    expect(texts).toEqual(['a', 'slow', 'b']);
    expect(await lag(running, 'workers')).toBe(0);
  }, 120_000);

  test('a message that is given back comes again with those behind it, and rests longer than a session may be silent', async () => {
    const given = channel('given');
    const transport = await open(given, { sessionTimeoutMs: 2_000, retryDelayMs: 5_000 });
    for (const text of ['a', 'b', 'c']) await send(transport, given, text);
    const { texts, consumption } = await receive(
      transport,
      given,
      (text) => (text === 'b' && texts.filter((one) => one === 'b').length === 1 ? 'retry' : 'ack'),
      'givers',
    );
    const times = (text: string): number => texts.filter((one) => one === text).length;
    await until(() => times('c') > 0 && times('b') > 1, 'it comes again', LIMIT_MS);
    await pause(1_500);
    await end(consumption);
    expect(texts.filter((one) => one === 'a')).toEqual(['a']);
    expect(texts.slice(-2)).toEqual(['b', 'c']);
    expect(await lag(running, 'givers')).toBe(0);
  }, 120_000);

  test('a member that joins in the middle of a batch takes its share, and no message is left out', async () => {
    const shared = channel('shared', 2);
    const transport = await open(shared, { sessionTimeoutMs: 6_000 });
    const wanted: string[] = [];
    const sendMore = async (count: number): Promise<void> => {
      const texts = Array.from({ length: count }, (_, at) => String(wanted.length + at));
      wanted.push(...texts);
      await Promise.all(texts.map((text) => send(transport, shared, text)));
    };
    await sendMore(400);
    const handle = async (): Promise<Outcome> => {
      await pause(20);
      return 'ack';
    };
    const first = await receive(transport, shared, handle, 'sharers');
    await until(() => first.texts.length > 20, 'the first is at work', LIMIT_MS);
    const second = await receive(transport, shared, handle, 'sharers');
    while (second.texts.length === 0) await sendMore(20);
    await until(() => new Set([...first.texts, ...second.texts]).size === wanted.length, 'none is left out', LIMIT_MS);
    await Promise.all([end(first.consumption), end(second.consumption)]);
    expect(await lag(running, 'sharers')).toBe(0);
  }, 120_000);

  test('nothing waits long for a broker that says nothing', async () => {
    const silent = channel('silent');
    const transport = kafka(running.url);
    await transport.connect({ uses: [{ channel: silent, use: 'send' }], onState: () => undefined });
    const { consumption } = await receive(transport, silent, () => 'ack', 'silent');
    running.suspend();
    try {
      void send(transport, silent, 'a').catch(() => undefined);
      await end(consumption);
      await transport.close();
    } finally {
      running.resume();
    }
  });
});
