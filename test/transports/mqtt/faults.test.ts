// Services of examples/sensors-mqtt that are killed before they have acknowledged what they were given.
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { connectAsync, type IPublishPacket, type MqttClient } from 'mqtt';
import { missing, type Broker } from '../../brokers/broker.js';
import { buildExample, type BuiltExample, type ServiceProcess } from '../../brokers/example.js';
import { mosquitto } from '../../brokers/mosquitto.js';
import { root } from '../../imports/read.js';
import { until } from '../until.js';

const reason = missing(mosquitto);
const STUCK = join(root, 'test/transports/mqtt/stuck.mjs');
const WAIT_MS = 120_000;
let broker: Broker;
let example: BuiltExample;
let client: MqttClient;
let services: ServiceProcess[] = [];
/** What came back to the client that is not ours. */
const packets: IPublishPacket[] = [];

beforeAll(async () => {
  if (reason === undefined) example = await buildExample('sensors-mqtt');
}, 180_000);

// A broker each: it keeps their share of the group for those who were there before.
beforeEach(async () => {
  if (reason !== undefined) return;
  broker = await mosquitto.launch();
  client = await connectAsync(broker.url, { protocolVersion: 5 });
  client.on('message', (_topic, _payload, packet) => packets.push(packet));
  await client.subscribeAsync(['building/+/temperature', 'answers'], { qos: 1 });
}, 60_000);

afterEach(async () => {
  await Promise.all(services.map((one) => one.end('SIGTERM')));
  services = [];
  packets.length = 0;
  await client?.endAsync(true);
  await broker?.remove();
}, 60_000);

afterAll(() => example?.remove());

async function start(name: string, does?: number): Promise<ServiceProcess> {
  const service = await example.start(broker.url, { CLIENT_ID: name, DOES: String(does ?? 0) }, does === undefined ? undefined : STUCK);
  services.push(service);
  return service;
}

/** Sets the intervals of so many rooms, no more at a time than the broker takes; the document says QoS 2. */
async function set(rooms: readonly string[]): Promise<void> {
  for (let at = 0; at < rooms.length; at += 50) {
    const some = rooms.slice(at, at + 50);
    await Promise.all(some.map((room) => client.publishAsync(`building/${room}/settings`, '{"seconds":60}', { qos: 2 })));
  }
}

/** How often each room was measured, as the client sees it. */
function measured(): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { topic } of packets) {
    const [, room = '', quantity] = topic.split('/');
    if (quantity === 'temperature') times.set(room, (times.get(room) ?? 0) + 1);
  }
  return times;
}

function twice(times: ReadonlyMap<string, number>): number {
  return [...times.values()].reduce((sum, count) => sum + count - 1, 0);
}

function counted({ lines }: ServiceProcess, text: string): number {
  return lines.filter((line) => line.includes(text)).length;
}

function named(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}-${at}`);
}

(reason === undefined ? describe : describe.skip)(`MQTT services that are killed${reason === undefined ? '' : `: ${reason}`}`, () => {
  test('QoS 2: what one had not acknowledged comes back to who takes its name', async () => {
    const rooms = named('cellar', 100);
    const stuck = await start('cellar', 20);
    await set(rooms);
    await until(() => counted(stuck, 'has') === 8, 'it has as many as it takes at a time', WAIT_MS);
    await stuck.end('SIGKILL');
    await start('cellar');
    await until(() => rooms.every((room) => measured().has(room)), 'every room is measured', WAIT_MS);
    console.log(`MQTT, QoS 2, a service killed with 8 of 100 in its hands and 72 unread: 0 lost, ${twice(measured())} twice`);
    expect(counted(stuck, 'is measured')).toBe(20);
  }, 180_000);

  test('QoS 1: requests that one had not acknowledged are answered by who takes its name', async () => {
    const rooms = named('attic', 50);
    const stuck = await start('attic', 0);
    for (const room of rooms)
      await client.publishAsync('building/calibrations', JSON.stringify({ room }), {
        qos: 1,
        properties: { responseTopic: 'answers', correlationData: Buffer.from(room) },
      });
    await until(() => counted(stuck, 'has calibration') === 8, 'it has as many as it takes at a time', WAIT_MS);
    await stuck.end('SIGKILL');
    await start('attic');
    const answered = (): readonly string[] =>
      packets.filter(({ topic }) => topic === 'answers').map(({ properties }) => String(properties?.correlationData));
    await until(() => new Set(answered()).size === rooms.length, 'every request is answered', WAIT_MS);
    console.log(`MQTT, QoS 1, a service killed with 50 requests: 0 lost, ${answered().length - rooms.length} twice`);
    expect([...new Set(answered())].sort()).toEqual([...rooms].sort());
  }, 180_000);

  test('of three that share the work one is killed with its hands full, another joins, and one takes its name', async () => {
    const rooms = named('floor', 600);
    const [first, stuck] = [await start('first'), await start('second', 30), await start('third')];
    await set(rooms.slice(0, 200));
    await until(() => counted(stuck, 'has') === 8, 'the second is stuck', WAIT_MS);
    await stuck.end('SIGKILL');
    const joined = await start('fourth');
    await set(rooms.slice(200, 400));
    await until(() => counted(joined, 'is measured') > 0, 'the newcomer has its share', WAIT_MS);
    const again = await start('second');
    await set(rooms.slice(400));
    await until(() => rooms.every((room) => measured().has(room)), 'every room is measured', WAIT_MS);
    const shares = services.map((one) => counted(one, 'is measured'));
    console.log(
      `MQTT, 600 rooms over five instances, the second killed with 8 in its hands: ${shares.join(', ')}; ${twice(measured())} twice`,
    );
    expect(counted(first, 'is measured')).toBeGreaterThan(0);
    expect(counted(again, 'is measured')).toBeGreaterThan(0);
  }, 240_000);
});
