// What a generated client and service lose and do twice when the broker or an instance is killed: nothing is lost, and little comes twice.
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { rabbitmq, type RabbitMq } from '../../brokers/rabbitmq.js';
import { deliveries, parcelsOf } from '../deliveries.js';
import { until } from '../until.js';

interface Client {
  deliver(params: { town: string }, payload: { number: number; content: string }): Promise<void>;
  drain(): Promise<void>;
}

/** Sent at once: the broker confirms many of them in one piece, and all that is confirmed before it dies is not in flight. */
const TOTAL = 8_000;
const { reason, broker, service: serviceOf, client, courier, couriers } = deliveries<RabbitMq, Client>(rabbitmq, 'amqp');

function send(to: Client, first: number, count: number, confirmed: () => void = () => undefined): Promise<unknown> {
  const towns = ['oslo', 'rome', 'kyiv'];
  const content = 'x'.repeat(1_000);
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const number = first + at;
      await to.deliver({ town: towns[number % 3] ?? '' }, { number, content });
      confirmed();
    }),
  );
}

(reason === undefined ? describe : describe.skip)(`AMQP kills${reason === undefined ? '' : `: ${reason}`}`, () => {
  test('a broker killed with 1,000 messages in flight loses none', async () => {
    const seen: number[] = [];
    const service = serviceOf(({ number }) => void seen.push(number), 'one');
    await service.start();
    const sender = await client();
    let confirmed = 0;
    let killed: Promise<void> | undefined;
    const count = (): void => {
      confirmed += 1;
      if (confirmed === 1) killed = broker().kill();
    };
    const sending = send(sender, 0, TOTAL, count);
    await until(() => killed !== undefined, 'some are confirmed');
    await killed;
    await pause(300);
    const before = confirmed;
    await broker().start();
    await sending;
    await until(() => new Set(seen).size === TOTAL, 'all arrive', 60_000);
    await Promise.all([sender.drain(), service.drain()]);
    console.log(`AMQP, broker killed with ${TOTAL - before} in flight: 0 lost, ${seen.length - TOTAL} twice`);
    expect(before).toBeGreaterThan(0);
    expect(TOTAL - before).toBeGreaterThanOrEqual(1_000);
  }, 240_000);

  test('what an instance had not acknowledged when it was killed is handled by another', async () => {
    const stuck = await courier({ STUCK: 'yes' });
    const sender = await client();
    await send(sender, 0, 100);
    await until(() => parcelsOf(stuck).length === 20, 'its hands are full');
    await stuck.end('SIGKILL');
    const other = await courier();
    await until(() => new Set(parcelsOf(other)).size === 100, 'the other one has them all');
    const again = other.lines.filter((line) => line.endsWith('again')).length;
    await sender.drain();
    console.log(
      `AMQP, an instance killed with ${parcelsOf(stuck).length} of 100 that it had not acknowledged: 0 lost, ${again} given again`,
    );
    expect(again).toBeGreaterThanOrEqual(20);
  }, 120_000);

  test('three instances share the work of a group; one is killed in the middle and one joins, and every message is handled', async () => {
    const [first, second, third] = [await courier(), await courier(), await courier()];
    const sender = await client();
    const work = send(sender, 0, 3_000);
    await until(() => parcelsOf(second).length >= 50, 'the second works');
    await second.end('SIGKILL');
    const fourth = await courier();
    await work;
    await send(sender, 0, 3_000);
    const all = (): readonly number[] => [first, second, third, fourth].flatMap(parcelsOf);
    await until(() => all().length >= 6_000 && new Set(all()).size === 3_000, 'all are handled', 60_000);
    await sender.drain();
    await Promise.all(couriers().map((one) => one.end('SIGTERM')));
    const shares = [first, second, third, fourth].map((one) => parcelsOf(one).length);
    const twice = all().length - 6_000;
    console.log(`AMQP, 6,000 parcels over four instances, the second killed and the fourth late: ${shares.join(', ')}; ${twice} twice`);
    expect(shares.every((share) => share > 0)).toBe(true);
    const counts = new Map<number, number>();
    for (const number of all()) counts.set(number, (counts.get(number) ?? 0) + 1);
    expect([...counts.values()].every((count) => count >= 2)).toBe(true);
  }, 240_000);
});
