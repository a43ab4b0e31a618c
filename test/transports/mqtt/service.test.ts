// The generated service of examples/sensors-mqtt with a client that is not ours, and several instances of it that share the work.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { missing, type Broker } from '../../brokers/broker.js';
import { buildExample, type BuiltExample, type ServiceProcess } from '../../brokers/example.js';
import { missingForeign, runForeign } from '../../brokers/foreign.js';
import { mosquitto } from '../../brokers/mosquitto.js';
import { until } from '../until.js';

const reason = missing(mosquitto) ?? missingForeign('paho');
let broker: Broker;
let example: BuiltExample;
const services: ServiceProcess[] = [];

beforeAll(async () => {
  if (reason !== undefined) return;
  broker = await mosquitto.launch();
  example = await buildExample('sensors-mqtt');
}, 120_000);

afterAll(async () => {
  await Promise.all(services.map((one) => one.end('SIGTERM')));
  example?.remove();
  await broker?.remove();
}, 60_000);

async function start(name: string): Promise<ServiceProcess> {
  const service = await example.start(broker.url, { CLIENT_ID: name });
  services.push(service);
  return service;
}

interface Seen {
  readonly measured: number;
  readonly duplicates: number;
  readonly sample: unknown;
  readonly answer: unknown;
  readonly kept: boolean;
}

async function rooms(first: number, last: number): Promise<Seen> {
  return JSON.parse(await runForeign('test/transports/mqtt/foreign.py', broker.url, String(first), String(last))) as Seen;
}

/** The rooms that an instance says it has been told of. */
function toldOf({ lines }: ServiceProcess): number {
  return lines.filter((line) => line.includes('is measured every')).length;
}

(reason === undefined ? describe : describe.skip)(`the generated MQTT service${reason === undefined ? '' : `: ${reason}`}`, () => {
  test('serves a client that is not ours, with what the document says on the wire', async () => {
    await start('one');
    const { measured, sample, answer, kept } = await rooms(0, 9);
    expect(measured).toBe(10);
    expect(sample).toEqual({
      topic: 'building/room-0/temperature',
      body: '{"value":21.5,"unit":"celsius"}',
      ContentType: 'application/json',
      MessageExpiryInterval: 3600,
      userProperties: ['message-id'],
      qos: 1,
    });
    expect(answer).toMatchObject({ body: '{"room":"room-0","offset":-0.3}', correlated: true, ContentType: 'application/json' });
    expect(kept).toBe(true);
  }, 60_000);

  test('three instances share the work; one is killed in the middle and one joins, and every room is handled', async () => {
    const [first, second] = [await start('two'), await start('three')];
    const work = rooms(1_000, 1_999);
    await until(() => toldOf(second) >= 50, 'the second works');
    await second.end('SIGKILL');
    // Under the name of the one that died: the broker keeps for it what it had been given.
    const joined = await start('three');
    const { measured, duplicates } = await work;
    const shares = [services[0], first, second, joined].map((one) => (one === undefined ? 0 : toldOf(one)));
    console.log(`MQTT, 1,000 rooms over four instances, the third killed and the fourth late: ${shares.join(', ')}; ${duplicates} twice`);
    expect(measured).toBe(1_000);
    expect(shares.every((share) => share > 0)).toBe(true);
  }, 120_000);

  test('an instance is killed, and one joins under a name of its own: what it had been given waits for who comes under its name', async () => {
    const leaving = await start('five');
    const work = rooms(2_000, 2_599);
    await until(() => toldOf(leaving) >= 20, 'it works');
    await leaving.end('SIGKILL');
    const joined = await start('six');
    const more = rooms(3_000, 3_299);
    await until(() => toldOf(joined) >= 20, 'the one that has joined works');
    const retiring = await start('five');
    const all = [await work, await more];
    const counts = [leaving, joined, retiring].map(toldOf);
    console.log(`MQTT, 900 rooms: ${counts.join(', ')} by the one that was killed, the one that joined and the one that came for the rest`);
    expect(all.map(({ measured }) => measured)).toEqual([600, 300]);
    expect(counts.every((count) => count > 0)).toBe(true);
  }, 120_000);
});
