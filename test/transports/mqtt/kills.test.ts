// What a generated client and service lose and do twice when the broker or an instance is killed, by what the document says of the quality of service.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Broker } from '../../brokers/broker.js';
import { wideMosquitto } from '../../brokers/mosquitto.js';
import { rabbitmqMqtt } from '../../brokers/rabbitmq-mqtt.js';
import { link, type Link } from '../../contract/typescript/link.js';
import type { MqttReceive } from '../../../templates/typescript/runtime/transports/mqtt/index.js';
import { deliveries, parcelsOf, type Deliver, type Deliveries, type Way } from '../deliveries.js';
import { until } from '../until.js';
import { PROMISES } from './harness.js';

type Send = (params: { town: string }, payload: { number: number; content: string }) => Promise<void>;

interface Client {
  readonly deliver: Send;
  readonly deliverOnce: Send;
  drain(): Promise<void>;
}

/** Of each quality of service the operation that has it. */
const OPERATIONS = { 1: 'deliver', 2: 'deliverOnce' } as const;
/** In the hands of the service when the broker is killed, and not done with before. */
const HELD = 50;
/** Sent at once then: all that is confirmed before the broker dies is not in flight. */
const MORE = 3_000;
const LIMIT_MS = 100_000;

/** All at once. Resolves when all are confirmed. */
function send(client: Client, qos: 1 | 2, first: number, count: number, confirmed: () => void = () => undefined): Promise<unknown> {
  const content = 'x'.repeat(1_000);
  const towns = ['oslo', 'rome', 'kyiv'];
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const number = first + at;
      await client[OPERATIONS[qos]]({ town: towns[number % 3] ?? '' }, { number, content });
      confirmed();
    }),
  );
}

/** A parcel, and whether the broker said that it had sent it before. */
type Seen = readonly [number: number, redelivered: boolean];

/** Those that came before, each time that they came again. */
function again(seen: readonly Seen[]): readonly Seen[] {
  const numbers = seen.map(([number]) => number);
  return seen.filter(([number], at) => numbers.indexOf(number) !== at);
}

/** `end` kills the broker. */
function kills<B extends Broker>(
  title: string,
  { reason, broker, service: serviceOf, client: clientOf, courier }: Deliveries<B, Client>,
  promises: readonly (readonly [version: 4 | 5, qos: 1 | 2])[],
  end: (broker: B, wire: Link) => Promise<void>,
): void {
  (reason === undefined ? describe : describe.skip)(`MQTT kills, ${title}${reason === undefined ? '' : `: ${reason}`}`, () => {
    let wire: Link;
    beforeAll(async () => {
      wire = await link(() => broker().port);
    });
    afterAll(() => wire?.close());

    const way = (version: 4 | 5, clientId: string): Way => ({
      transport: version === 5 ? 'mqtt' : 'mqtt311',
      url: `mqtt://127.0.0.1:${wire.port}`,
      options: { clientId, share: false },
    });

    test.each(promises)(
      'version %i, QoS %i: a broker killed with 1,000 messages in flight loses none that it confirmed',
      async (version, qos) => {
        const seen: Seen[] = [];
        const qualities = new Set<number>();
        let killed: Promise<void> | undefined;
        const handle: Deliver = ({ number }, { raw }) => {
          seen.push([number, raw.redelivered]);
          qualities.add((raw.binding as MqttReceive).qos);
          return seen.length > HELD ? undefined : until(() => killed !== undefined, 'the broker is killed', LIMIT_MS);
        };
        const service = serviceOf(handle, 'one', way(version, `service-${version}-${qos}`), { order: 'none', concurrency: 1_000 });
        await service.start();
        const client = await clientOf(way(version, `client-${version}-${qos}`));
        await send(client, qos, 0, HELD);
        await until(() => seen.length === HELD, 'its hands are full');
        let confirmed = 0;
        const count = (): void => {
          confirmed += 1;
          killed ??= end(broker(), wire);
        };
        const sending = send(client, qos, HELD, MORE, count);
        await until(() => killed !== undefined, 'some are confirmed');
        await killed;
        await pause(300);
        const [inFlight, had] = [MORE - confirmed, new Set(seen.map(([number]) => number))];
        await broker().start();
        wire.restore();
        await sending;
        await until(() => new Set(seen.map(([number]) => number)).size === HELD + MORE, 'all arrive', LIMIT_MS);
        await pause(300);
        await Promise.all([client.drain(), service.drain()]);
        const twice = again(seen);
        console.log(`MQTT ${version}, QoS ${qos}, ${title} killed with ${inFlight} in flight: 0 lost, ${twice.length} twice`);
        expect([...qualities]).toEqual([qos]);
        expect(inFlight).toBeGreaterThanOrEqual(1_000);
        expect(twice.filter(([number]) => number < HELD)).toHaveLength(HELD);
        if (qos === 1) return;
        // Of QoS 2 the broker gives again what the service had and had not answered, and says so: nothing else, and nothing thrice.
        expect(twice.filter(([number, redelivered]) => !had.has(number) || !redelivered)).toEqual([]);
        expect(new Set(twice.map(([number]) => number)).size).toBe(twice.length);
      },
      240_000,
    );

    test.each(promises)(
      'version %i, QoS %i: what a service had not acknowledged when it was killed comes again to who takes its name',
      async (version, qos) => {
        const env = { NAME: `courier-${version}-${qos}`, VERSION: String(version) };
        const stuck = await courier({ ...env, STUCK: 'yes' });
        const client = await clientOf(way(version, `sender-${version}-${qos}`));
        await send(client, qos, 0, 1_000);
        await until(() => parcelsOf(stuck).length === 1_000, 'it has them all', LIMIT_MS);
        await stuck.end('SIGKILL');
        const other = await courier(env);
        await until(() => new Set(parcelsOf(other)).size === 1_000, 'the other one has them all', LIMIT_MS);
        await Promise.all([client.drain(), other.end('SIGTERM')]);
        const [had, marked] = [parcelsOf(other), other.lines.filter((line) => line.endsWith('again')).length];
        console.log(
          `MQTT ${version}, QoS ${qos}, ${title}, a service killed with 1,000 unacknowledged: 0 lost, ${marked} given again, ${had.length - 1_000} of them twice`,
        );
        expect(parcelsOf(stuck)).toHaveLength(1_000);
        expect([had.length, marked]).toEqual([1_000, 1_000]);
      },
      240_000,
    );
  });
}

const operations = Object.values(OPERATIONS);
kills('Mosquitto', deliveries(wideMosquitto, 'mqtt', operations), PROMISES, async (broker, wire) => {
  // It confirms before it stores: dead in between, it would have lost the last that it confirmed.
  wire.cut();
  await broker.save();
  await broker.kill();
});
// It stores before it confirms.
kills('RabbitMQ', deliveries(rabbitmqMqtt, 'mqtt', operations), [[4, 1]], (broker) => broker.kill());
