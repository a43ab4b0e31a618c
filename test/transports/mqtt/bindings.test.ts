// Every binding field of MQTT that is used or an option, from the document to the broker.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect, connectAsync, type IClientOptions, type IConnackPacket, type IPublishPacket, type MqttClient } from 'mqtt';
import { missing, type Broker } from '../../brokers/broker.js';
import { mosquitto } from '../../brokers/mosquitto.js';
import { link, type Link } from '../../contract/typescript/link.js';
import { generated, type Generated } from '../generated.js';
import { until } from '../until.js';

type Handler = (payload: string, context: { readonly raw: { readonly binding: { readonly qos: number } } }) => void;

interface Service {
  start(): Promise<void>;
  close(): Promise<void>;
  readonly publish: Readonly<Record<string, (payload: string) => Promise<void>>>;
}

interface Sdk {
  readonly BindingsService: new (transport: object, handlers: Readonly<Record<string, Handler>>) => Service;
  readonly mqtt: (url: string, options?: object) => object;
  readonly servers: Readonly<Record<'named' | 'fresh', object>>;
}

const reason = missing(mosquitto);
let broker: Broker;
let made: Generated<Sdk>;
let wire: Link;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  if (reason !== undefined) return;
  broker = await mosquitto.launch();
  made = await generated<Sdk>('test/transports/mqtt/bindings.yaml', 'mqtt');
  wire = await link(() => broker.port);
}, 90_000);

afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
  wire?.close();
  made?.remove();
  await broker?.remove();
}, 60_000);

const heard: { readonly handler: string; readonly payload: string; readonly qos: number }[] = [];

async function service(options?: object, url: string = broker.url): Promise<Service> {
  const { BindingsService, mqtt } = made.sdk;
  const handler = (name: string): Handler => {
    return (payload, { raw }) => void heard.push({ handler: name, payload, qos: raw.binding.qos });
  };
  const names = ['anything', 'heardOnce', 'heardExactly'];
  const one = new BindingsService(mqtt(url, options), Object.fromEntries(names.map((name) => [name, handler(name)])));
  await one.start();
  closing.push(() => one.close());
  return one;
}

/** A client that is not the SDK, and all that it gets. */
async function other(options: IClientOptions, ...filters: readonly string[]): Promise<{ client: MqttClient; got: IPublishPacket[] }> {
  const client = await connectAsync(broker.url, { protocolVersion: 5, reconnectPeriod: 0, ...options });
  const got: IPublishPacket[] = [];
  client.on('message', (_topic, _payload, packet) => got.push(packet));
  for (const filter of filters) await client.subscribeAsync(filter, { qos: 2 });
  closing.push(() => client.endAsync(true));
  return { client, got };
}

function textOf({ payload }: IPublishPacket): string {
  return JSON.parse(payload.toString()) as string;
}

function log(): string {
  return readFileSync(join(broker.folder, 'out.log'), 'utf8');
}

(reason === undefined ? describe : describe.skip)(`MQTT bindings${reason === undefined ? '' : `: ${reason}`}`, () => {
  test('qos, retain, messageExpiryInterval, payloadFormatIndicator and responseTopic of what is sent, as another client sees them', async () => {
    const { publish } = await service();
    const { got } = await other({}, 'out/#');
    for (const [name, send] of Object.entries(publish)) await send(name);
    await until(() => got.length === 6, 'all arrive');
    const seen = Object.fromEntries(got.map((packet) => [textOf(packet), packet]));
    expect(Object.fromEntries(got.map((packet) => [textOf(packet), packet.qos]))).toEqual({
      atMostOnce: 0,
      atLeastOnce: 1,
      exactlyOnce: 2,
      kept: 1,
      fleeting: 1,
      described: 1,
    });
    const plain = { contentType: 'application/json', userProperties: { 'message-id': expect.any(String) } };
    expect(seen['atLeastOnce']?.properties).toEqual(plain);
    expect(seen['fleeting']?.properties).toEqual({ ...plain, messageExpiryInterval: expect.any(Number) });
    expect(seen['described']?.properties).toEqual({
      ...plain,
      contentType: 'application/vnd.note+json',
      payloadFormatIndicator: true,
      responseTopic: 'answers/here',
    });
    const { got: first } = await other({}, 'out/#');
    await until(() => first.length === 2, 'what is kept is there for who comes later');
    await pause(9_000);
    const { got: later } = await other({}, 'out/#');
    await until(() => later.length > 0, 'it is kept');
    await pause(100);
    expect(first.map((packet) => [textOf(packet), packet.retain]).sort()).toEqual([
      ['fleeting', true],
      ['kept', true],
    ]);
    expect(later.map(textOf)).toEqual(['kept']);
  }, 60_000);

  test('qos of what is received', async () => {
    const { client } = await other({});
    for (const topic of ['in/x', 'heard/0', 'heard/2']) await client.publishAsync(topic, '"hello"', { qos: 2 });
    await until(() => heard.length === 3, 'all arrive');
    expect(heard.splice(0).map(({ handler, qos }) => [handler, qos])).toEqual(
      expect.arrayContaining([
        ['anything', 1],
        ['heardOnce', 0],
        ['heardExactly', 2],
      ]),
    );
  });

  test('clientId, cleanSession, keepAlive, maximumPacketSize and lastWill of a server', async () => {
    await Promise.all(closing.splice(0).map((close) => close()));
    const { named, fresh } = made.sdk.servers;
    await service(named, `mqtt://127.0.0.1:${wire.port}`);
    expect(log()).toMatch(/as lamp-1 \(p5, c0, k7\)/);
    const { client, got } = await other({}, 'gone');
    const sizes = [2_000, 10];
    for (const size of sizes) await client.publishAsync('in/x', JSON.stringify('x'.repeat(size)), { qos: 1 });
    await until(() => heard.length > 0, 'the small one arrives');
    expect(heard.splice(0).map(({ payload }) => payload.length)).toEqual([10]);
    wire.cut();
    await until(() => got.length > 0, 'the will is published');
    expect(got[0]).toMatchObject({ qos: 1, retain: false, payload: Buffer.from('good night') });
    const { got: late } = await other({}, 'gone');
    await until(() => late.length > 0, 'and kept');
    await service(fresh);
    expect(log()).toMatch(/as lamp-2 \(p5, c1, k30\)/);
  }, 60_000);

  test('sessionExpiryInterval of a server', async () => {
    wire.restore();
    await Promise.all(closing.splice(0).map((close) => close()));
    const one = await service(made.sdk.servers.named);
    await one.close();
    const isKept = async (): Promise<boolean> => {
      const properties = { sessionExpiryInterval: 5 };
      const client = connect(broker.url, { protocolVersion: 5, clean: false, clientId: 'lamp-1', properties });
      const { sessionPresent } = await new Promise<IConnackPacket>((resolve) => client.once('connect', resolve));
      await client.endAsync();
      return sessionPresent;
    };
    expect(await isKept()).toBe(true);
    await pause(8_000);
    expect(await isKept()).toBe(false);
  }, 60_000);
});
