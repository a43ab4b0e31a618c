// What a generated client and service lose and do twice when the broker or an instance is killed: nothing is lost, and little comes twice.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { missing } from '../../brokers/broker.js';
import { startProgram, type ServiceProcess } from '../../brokers/example.js';
import { kafka as kind, type Kafka } from '../../brokers/kafka.js';
import { root } from '../../imports/read.js';
import { generated, type Generated } from '../generated.js';
import { until } from '../until.js';

interface Client {
  deliver(payload: { number: number; content: string }, options: { key: number }): Promise<void>;
  drain(): Promise<void>;
}

interface Service {
  start(): Promise<void>;
  drain(): Promise<void>;
}

interface Sdk {
  readonly DeliveriesClient: { connect(transport: object, options?: object): Promise<Client> };
  readonly DeliveriesService: new (transport: object, handlers: object, options: object) => Service;
  readonly kafka: (brokers: string) => object;
}

const LIMIT_MS = 100_000;
const reason = missing(kind);
let broker: Kafka;
let made: Generated<Sdk>;
let couriers: ServiceProcess[] = [];

beforeAll(async () => {
  if (reason !== undefined) return;
  broker = await kind.launch();
  made = await generated<Sdk>('test/transports/kafka/deliveries.yaml', 'kafka');
}, 120_000);

afterEach(async () => {
  await Promise.all(couriers.map((one) => one.end('SIGTERM')));
  couriers = [];
}, 60_000);

afterAll(async () => {
  made?.remove();
  await broker?.remove();
}, 60_000);

async function courier(env: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> {
  const one = await startProgram(root, 'test/transports/kafka/courier.mjs', { URL: broker.url, SDK: made.file, ...env });
  couriers.push(one);
  return one;
}

/** Longer than a broker may take to be back. */
function client(): Promise<Client> {
  return made.sdk.DeliveriesClient.connect(made.sdk.kafka(broker.url), { send: { timeoutMs: 150_000 } });
}

/** All at once. Resolves when all are confirmed. */
function send(to: Client, first: number, count: number, confirmed: (number: number) => void = () => undefined): Promise<unknown> {
  const content = 'x'.repeat(1_000);
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const number = first + at;
      await to.deliver({ number, content }, { key: number });
      confirmed(number);
    }),
  );
}

/** The parcels from a number on that an instance says it has, in order. */
function parcelsOf({ lines }: ServiceProcess, first = 0): readonly number[] {
  return lines.flatMap((line) => /^has (\d+)/.exec(line)?.slice(1).map(Number) ?? []).filter((number) => number >= first);
}

(reason === undefined ? describe : describe.skip)(`Kafka kills${reason === undefined ? '' : `: ${reason}`}`, () => {
  test('a broker killed with 1,000 messages in flight loses none that it confirmed', async () => {
    const seen: number[] = [];
    const { DeliveriesService, kafka } = made.sdk;
    const handlers = { deliver: ({ number }: { number: number }) => void seen.push(number) };
    const service = new DeliveriesService(kafka(broker.url), handlers, { group: 'one' });
    await service.start();
    const sender = await client();
    const confirmed = new Set<number>();
    let killed: Promise<void> | undefined;
    let later: Promise<unknown> | undefined;
    const note = (number: number): void => {
      confirmed.add(number);
      if (killed) return;
      killed = broker.kill();
      later = send(sender, 1_000, 1_000, note);
    };
    const sooner = send(sender, 0, 1_000, note);
    await until(() => killed !== undefined, 'some are confirmed');
    await killed;
    await pause(300);
    const before = confirmed.size;
    await broker.start();
    await Promise.all([sooner, later]);
    expect(confirmed.size).toBe(2_000);
    const lost = (): readonly number[] => [...confirmed].filter((number) => !seen.includes(number));
    await until(() => lost().length === 0, 'all arrive', LIMIT_MS).catch(() => undefined);
    expect(lost()).toEqual([]);
    await Promise.all([sender.drain(), service.drain()]);
    console.log(`Kafka, broker killed with ${2_000 - before} in flight: 0 lost, ${seen.length - 2_000} twice`);
    expect(before).toBeGreaterThan(0);
    expect(2_000 - before).toBeGreaterThanOrEqual(1_000);
  }, 400_000);

  test('what an instance had not acknowledged when it was killed is handled by another', async () => {
    const sender = await client();
    await send(sender, 10_000, 1_500);
    await sender.drain();
    const sent = Array.from({ length: 1_500 }, (_, at) => 10_000 + at);
    // Its group begins at the beginning of the topic, where more is than it can hold.
    const stuck = await courier({ STUCK: 'yes' });
    await until(() => parcelsOf(stuck).length >= 300, 'it has hundreds', LIMIT_MS);
    await stuck.end('SIGKILL');
    const had = parcelsOf(stuck);
    const other = await courier();
    const lost = (): readonly number[] => {
      const handled = new Set(parcelsOf(other));
      return [...had, ...sent].filter((number) => !handled.has(number));
    };
    await until(() => lost().length === 0, 'the other one has them all', LIMIT_MS);
    const twice = parcelsOf(other).length - new Set(parcelsOf(other)).size;
    console.log(
      `Kafka, an instance killed with ${had.length} that it had not acknowledged: 0 lost, all given again, ${twice} of them twice`,
    );
  }, 300_000);

  test('an instance killed in the middle of its work leaves the rest to another', async () => {
    const sender = await client();
    const worker = await courier();
    const work = send(sender, 20_000, 5_000);
    await until(() => parcelsOf(worker, 20_000).length >= 300, 'it has done hundreds', LIMIT_MS);
    await worker.end('SIGKILL');
    const other = await courier();
    await work;
    const all = (): readonly number[] => [worker, other].flatMap((one) => parcelsOf(one, 20_000));
    await until(() => new Set(all()).size === 5_000, 'all are handled', LIMIT_MS);
    await sender.drain();
    const done = parcelsOf(worker, 20_000).length;
    console.log(`Kafka, an instance killed after ${done} of 5,000: 0 lost, ${all().length - 5_000} twice`);
  }, 300_000);
});
