// Binding fields of Kafka, and what they do to the broker or to a message.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { missing } from '../../brokers/broker.js';
import { kafka as broker, type Kafka } from '../../brokers/kafka.js';
import type { Channel, ChannelUse, Inbound, Source } from '../../../templates/typescript/runtime/index.js';
import { kafka, type Kafka as KafkaProtocol } from '../../../templates/typescript/runtime/transports/kafka/index.js';
import { until } from '../until.js';
import { produce } from './console.js';

const reason = missing(broker);
let running: Kafka;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  if (reason === undefined) running = await broker.launch();
}, 90_000);

afterAll(async () => {
  for (const close of closing.reverse()) await close();
  await running?.remove();
}, 60_000);

function channel(address: string, binding: object = {}): Channel {
  return { name: address, address: [address], bindings: { kafka: binding } };
}

async function open(uses: readonly ChannelUse[]): Promise<ReturnType<typeof kafka>> {
  const transport = kafka(running.url);
  closing.push(() => transport.close());
  await transport.connect({ uses, onState: () => undefined });
  return transport;
}

function send(transport: ReturnType<typeof kafka>, to: Channel, text: string, key?: string): Promise<void> {
  const message = { body: Buffer.from(text), headers: { by: 'ada' }, contentType: 'text/plain', messageId: randomUUID(), binding: {} };
  const outbound = { ...message, channel: to, address: String(to.address?.[0]), ...(key === undefined ? {} : { key }) };
  return transport.publish(outbound, { signal: AbortSignal.timeout(10_000) });
}

/** What is at the beginning of a topic, for a group that has read nothing of it. */
async function first(transport: ReturnType<typeof kafka>, source: Source): Promise<Inbound<KafkaProtocol>> {
  const messages: Inbound<KafkaProtocol>[] = [];
  const consumption = await transport.consume({ sources: [source], credit: 1 }, async (message) => {
    messages.push(message);
    return 'ack';
  });
  await until(() => messages.length > 0, 'it arrives', 60_000);
  await consumption.stop();
  await consumption.close();
  return messages[0] as Inbound<KafkaProtocol>;
}

(reason === undefined ? describe : describe.skip)(`Kafka bindings${reason === undefined ? '' : `: ${reason}`}`, () => {
  test('partitions, replicas and topicConfiguration are those of the topic that is created', async () => {
    const topicConfiguration = { 'cleanup.policy': ['compact', 'delete'], 'retention.ms': 60_000, 'max.message.bytes': 2_000 };
    const orders = channel('orders', { partitions: 3, replicas: 1, topicConfiguration });
    const transport = await open([{ channel: orders, use: 'send' }]);
    const described = await running.tool('org.apache.kafka.tools.TopicCommand', ['--describe', '--topic', 'orders']);
    for (const part of ['PartitionCount: 3', 'ReplicationFactor: 1', 'cleanup.policy=compact,delete', 'retention.ms=60000'])
      expect(described).toContain(part);
    expect(described).toContain('max.message.bytes=2000');
    await expect(send(transport, orders, 'x'.repeat(2_001), 'k')).rejects.toMatchObject({ name: 'PublishError', retryable: false });
    await expect(send(transport, orders, 'x')).rejects.toThrow('without a key');
    const impossible = channel('impossible', { replicas: 3 });
    await expect(open([{ channel: impossible, use: 'send' }])).rejects.toMatchObject({ name: 'ConnectError', retryable: false });
  });

  test('topic, groupId and the key, as the console tools and a member of the group see them', async () => {
    const named = channel('any.thing', { topic: 'the-topic' });
    const transport = await open([{ channel: named, use: 'send' }]);
    await send(transport, named, 'hello', 'key-1');
    const console = ['--topic', 'the-topic', '--from-beginning', '--max-messages', '1'];
    const shown = ['--formatter-property', 'print.key=true', '--formatter-property', 'print.headers=true'];
    const printed = await running.tool('org.apache.kafka.tools.consumer.ConsoleConsumer', [...console, ...shown]);
    expect(printed).toContain('by:ada');
    expect(printed).toContain('key-1\thello');
    const message = await first(transport, { channel: named, params: {}, binding: { groupId: 'readers' } });
    expect(message).toMatchObject({ address: 'any.thing', key: 'key-1', headers: { by: 'ada' }, contentType: 'text/plain' });
    expect(await running.tool('org.apache.kafka.tools.consumer.group.ConsumerGroupCommand', ['--list'])).toContain('readers');
  }, 120_000);

  test('a header that is there without a value is as if it were not there', async () => {
    const bare = channel('bare');
    const transport = await open([{ channel: bare, use: 'send' }]);
    await produce(running, 'bare', ['nothing:NULL,by:ada,content-type:NULL\tkey-1\thello']);
    const message = await first(transport, { channel: bare, params: {}, binding: { groupId: 'bare' } });
    expect(message).toMatchObject({ key: 'key-1', contentType: 'application/octet-stream' });
    expect(message.headers).toEqual({ by: 'ada' });
    expect(Buffer.from(message.body).toString()).toBe('hello');
  }, 120_000);
});
