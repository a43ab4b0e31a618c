// What a generated client and service lose and do twice when the broker or an instance is killed: nothing is lost, and little comes twice.
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { ServiceProcess } from '../../brokers/example.js';
import { kafka, type Kafka } from '../../brokers/kafka.js';
import { deliveries, parcelsOf } from '../deliveries.js';
import { until } from '../until.js';

interface Client {
  deliver(payload: { number: number; content: string }, options: { key: number }): Promise<void>;
  drain(): Promise<void>;
}

const LIMIT_MS = 100_000;
/** Sent at once: all that is confirmed before the broker dies is not in flight. */
const TOTAL = 3_000;
const { reason, broker, service: serviceOf, client, courier } = deliveries<Kafka, Client>(kafka, 'kafka');

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

/** The parcels from a number on that an instance says it has: the topic is that of the tests before, too. */
function parcelsFrom(first: number, process: ServiceProcess): readonly number[] {
  return parcelsOf(process).filter((number) => number >= first);
}

(reason === undefined ? describe : describe.skip)(`Kafka kills${reason === undefined ? '' : `: ${reason}`}`, () => {
  test('a broker killed with 1,000 messages in flight loses none that it confirmed', async () => {
    const seen: number[] = [];
    const service = serviceOf(({ number }) => void seen.push(number), 'one');
    await service.start();
    const sender = await client();
    const confirmed = new Set<number>();
    let killed: Promise<void> | undefined;
    const note = (number: number): void => {
      confirmed.add(number);
      killed ??= broker().kill();
    };
    const sending = send(sender, 0, TOTAL, note);
    await until(() => killed !== undefined, 'some are confirmed');
    await killed;
    await pause(300);
    const before = confirmed.size;
    await broker().start();
    await sending;
    expect(confirmed.size).toBe(TOTAL);
    const lost = (): readonly number[] => {
      const arrived = new Set(seen);
      return [...confirmed].filter((number) => !arrived.has(number));
    };
    await until(() => lost().length === 0, 'all arrive', LIMIT_MS).catch(() => undefined);
    expect(lost()).toEqual([]);
    await Promise.all([sender.drain(), service.drain()]);
    console.log(`Kafka, broker killed with ${TOTAL - before} in flight: 0 lost, ${seen.length - TOTAL} twice`);
    expect(before).toBeGreaterThan(0);
    expect(TOTAL - before).toBeGreaterThanOrEqual(1_000);
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
    await until(() => parcelsFrom(20_000, worker).length >= 300, 'it has done hundreds', LIMIT_MS);
    await worker.end('SIGKILL');
    const other = await courier();
    await work;
    const all = (): readonly number[] => [worker, other].flatMap((one) => parcelsFrom(20_000, one));
    await until(() => new Set(all()).size === 5_000, 'all are handled', LIMIT_MS);
    await sender.drain();
    const done = parcelsFrom(20_000, worker).length;
    console.log(`Kafka, an instance killed after ${done} of 5,000: 0 lost, ${all().length - 5_000} twice`);
  }, 300_000);
});
