// What an application over Kafka says of itself: it is well when its group has given it its share, not when a broker is there again.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import kafkajs from 'kafkajs';
import { missing } from '../../brokers/broker.js';
import { kafka as broker, type Kafka } from '../../brokers/kafka.js';
import type { Channel, LinkState, Transport } from '../../../templates/typescript/runtime/index.js';
import { kafka, type Kafka as KafkaProtocol } from '../../../templates/typescript/runtime/transports/kafka/index.js';
import { until } from '../until.js';

const reason = missing(broker);
const LIMIT_MS = 120_000;
/** So long does a group wait for a member that does not come. */
const SESSION_MS = 8_000;
const PARTITIONS = 2;
let running: Kafka;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  if (reason === undefined) running = await broker.launch();
}, 90_000);

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
}, 60_000);

afterAll(() => running?.remove(), 60_000);

interface Said {
  readonly state: LinkState;
  readonly cause: Error | undefined;
}

/** An application that receives, and what its transport has said since. */
interface Receiver {
  readonly transport: Transport<KafkaProtocol>;
  readonly said: Said[];
  readonly texts: string[];
  readonly channel: Channel;
}

async function receive(name: string): Promise<Receiver> {
  const channel: Channel = { name, address: [name], bindings: { kafka: { partitions: PARTITIONS } } };
  const transport = kafka(running.url, { sessionTimeoutMs: SESSION_MS });
  const [said, texts]: [Said[], string[]] = [[], []];
  closing.push(() => transport.close());
  await transport.connect({ uses: [{ channel, use: 'receive' }], onState: (state, cause) => said.push({ state, cause }) });
  const consumption = await transport.consume({ sources: [{ channel, params: {} }], group: name, credit: 4 }, async ({ body }) => {
    texts.push(new TextDecoder().decode(body));
    return 'ack';
  });
  closing.push(async () => {
    await consumption.stop();
    await consumption.close();
  });
  expect(said.map(({ state }) => state)).toEqual(['connected']);
  said.length = 0;
  return { transport, said, texts, channel };
}

function send({ transport, channel }: Receiver, text: string, partition: number): Promise<void> {
  const content = { body: Buffer.from(text), headers: {}, contentType: 'text/plain', messageId: randomUUID(), binding: { partition } };
  return transport.publish({ ...content, channel, address: channel.name }, { signal: AbortSignal.timeout(30_000) });
}

function foreign(): kafkajs.Kafka {
  return new kafkajs.Kafka({ brokers: [running.url], logLevel: kafkajs.logLevel.NOTHING });
}

/** What the broker says of a group. */
async function stateOf(group: string): Promise<string | undefined> {
  const admin = foreign().admin();
  await admin.connect();
  try {
    return (await admin.describeGroups([group])).groups[0]?.state;
  } finally {
    await admin.disconnect();
  }
}

function last({ said }: Receiver): LinkState | undefined {
  return said.at(-1)?.state;
}

(reason === undefined ? describe : describe.skip)(`Kafka states${reason === undefined ? '' : `: ${reason}`}`, () => {
  test.each([
    // The group waits for what the member was before, until its session is over.
    ['so long that a member gives up', 18_000, true],
    ['for a moment', 0, false],
  ])(
    'a broker that was gone %s: connected is who has its share again',
    async (_, downMs, joinsAnew) => {
      const receiver = await receive(`gone-${downMs}`);
      const group = receiver.channel.name;
      await running.kill();
      await until(() => last(receiver) === 'disconnected', 'it knows', LIMIT_MS);
      await pause(downMs);
      await running.start();
      let atOnce: Promise<string | undefined> | undefined;
      await until(
        () => {
          if (last(receiver) === 'connected') atOnce ??= stateOf(group);
          return atOnce !== undefined;
        },
        'it says that it is well',
        LIMIT_MS,
      );
      expect(await atOnce).toBe('Stable');
      const states = receiver.said.map(({ state }) => state);
      if (joinsAnew) expect(states.slice(-2)).toEqual(['rejoining', 'connected']);
      for (const { state, cause } of receiver.said)
        if (state === 'connected') expect(cause).toBeUndefined();
        else expect(cause).toMatchObject({ name: 'ConnectError' });
      for (let partition = 0; partition < PARTITIONS; partition += 1) await send(receiver, `to ${partition}`, partition);
      await until(() => receiver.texts.length === PARTITIONS, 'both partitions are read', LIMIT_MS);
      expect(last(receiver)).toBe('connected');
    },
    300_000,
  );

  test('while a group shares its work out anew nothing is received, and what is sent does not wait', async () => {
    const receiver = await receive('shared');
    const group = 'shared';
    // Another member, which has work and does not come when the group meets, until it is let go.
    const stuck = foreign().consumer({ groupId: group, heartbeatInterval: 500 });
    closing.push(() => stuck.disconnect());
    let [isStuck, isLetGo] = [false, false];
    await stuck.connect();
    await stuck.subscribe({ topics: [group] });
    await stuck.run({
      async eachMessage({ heartbeat }) {
        isStuck = true;
        while (!isLetGo) {
          await heartbeat().catch(() => undefined);
          await pause(100);
        }
      },
    });
    try {
      const work = async (): Promise<boolean> => {
        for (let partition = 0; partition < PARTITIONS; partition += 1) await send(receiver, 'work', partition);
        return isStuck;
      };
      await until(work, 'the other member has work', LIMIT_MS);
      await until(() => last(receiver) === 'connected', 'the work is shared', LIMIT_MS);
      receiver.said.length = 0;
      const third = foreign().consumer({ groupId: group });
      closing.push(() => third.disconnect());
      await third.connect();
      await third.subscribe({ topics: [group] });
      const joined = third.run({ eachMessage: async () => undefined });
      await until(() => last(receiver) === 'rejoining', 'it is waiting for its share', LIMIT_MS);
      expect(receiver.said.at(-1)?.cause).toMatchObject({
        name: 'ConnectError',
        retryable: true,
        message: 'the group shared has not given us our share of its work yet',
      });
      await send(receiver, 'meanwhile', 0);
      expect(last(receiver)).toBe('rejoining');
      isLetGo = true;
      await joined;
      await until(() => last(receiver) === 'connected', 'it has its share', LIMIT_MS);
      expect(receiver.said.map(({ state }) => state)).not.toContain('disconnected');
    } finally {
      isLetGo = true;
    }
  }, 300_000);
});
