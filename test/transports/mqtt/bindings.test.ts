// Every binding field of MQTT that is used or an option, from the document to the broker, for each version of the bindings.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { connect, connectAsync, type IConnackPacket, type IPublishPacket, type MqttClient } from 'mqtt';
import { missing, type Broker } from '../../brokers/broker.js';
import { mosquitto } from '../../brokers/mosquitto.js';
import { link, type Link } from '../../contract/typescript/link.js';
import { root } from '../../imports/read.js';
import { mqtt } from '../../../src/read/protocols/mqtt.js';
import { effective, isIn } from '../effective.js';
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

/** What arrived at a handler. */
interface Heard {
  readonly handler: string;
  readonly payload: string;
  readonly qos: number;
}

/** What the effect of a field is seen with. */
interface Scene {
  readonly servers: Sdk['servers'];
  /** A service that is started, with options, at the broker or elsewhere. */
  service(options?: object, url?: string): Promise<Service>;
  readonly heard: Heard[];
}

const reason = missing(mosquitto);
const text = readFileSync(join(root, 'test/transports/mqtt/bindings.yaml'), 'utf8');
const folder = join(root, `.work/mqtt-bindings-${process.pid}`);
let broker: Broker;
let wire: Link;
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
  wire?.restore();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fields = effective(mqtt);

/** The document in a version of the bindings, without the fields that it does not have yet. */
function documentIn(version: string): string {
  const later = new Set([...fields].filter(([, since]) => !isIn(version, since)).map(([name]) => name.split(' ')[1]));
  const known = (name: string, value: unknown): unknown => (later.has(name) ? undefined : value);
  return JSON.stringify(load(text.replaceAll('bindingVersion: 0.2.0', `bindingVersion: ${version}`)), known);
}

/** A client that is not the SDK, and all that it gets. */
async function other(...filters: readonly string[]): Promise<{ client: MqttClient; got: IPublishPacket[] }> {
  const client = await connectAsync(broker.url, { protocolVersion: 5, reconnectPeriod: 0 });
  const got: IPublishPacket[] = [];
  client.on('message', (_topic, _payload, packet) => got.push(packet));
  for (const filter of filters) await client.subscribeAsync(filter, { qos: 2 });
  closing.push(() => client.endAsync(true));
  return { client, got };
}

function textOf({ payload }: IPublishPacket): string {
  return JSON.parse(payload.toString()) as string;
}

/** What another client gets of what is sent by the operations. */
async function sent({ service }: Scene, ...operations: readonly string[]): Promise<Readonly<Record<string, IPublishPacket>>> {
  const { publish } = await service();
  const { got } = await other('out/#');
  for (const name of operations) await publish[name]?.(name);
  // What is retained was there already.
  const fresh = (): IPublishPacket[] => got.filter(({ retain }) => !retain);
  await until(() => fresh().length === operations.length, 'all arrive');
  return Object.fromEntries(fresh().map((packet) => [textOf(packet), packet]));
}

/** What a client that comes later gets. */
async function retained(): Promise<readonly string[]> {
  const { client, got } = await other('out/#');
  // It comes before what is sent after it.
  await client.publishAsync('out/end', '"end"', { qos: 2 });
  await until(() => got.some((packet) => textOf(packet) === 'end'), 'that was all');
  return got.filter(({ retain }) => retain).map(textOf);
}

/** How the broker says that a client has connected: `lamp-1 (p5, c0, k7)`. */
function connections(): string {
  return readFileSync(join(broker.folder, 'out.log'), 'utf8');
}

/** The will of the server `named`, as it comes when its connection is cut: at once, and for who comes later. */
async function will({ service, servers }: Scene): Promise<{ now: IPublishPacket | undefined; later: IPublishPacket | undefined }> {
  const { client, got } = await other('gone');
  // Nothing is kept yet.
  await client.publishAsync('gone', '', { retain: true, qos: 1 });
  const said = (): IPublishPacket | undefined => got.find(({ retain, payload }) => !retain && payload.length > 0);
  await service(servers.named, `mqtt://127.0.0.1:${wire.port}`);
  wire.cut();
  await until(() => said() !== undefined, 'the will is published');
  const { got: late } = await other('gone');
  await until(() => late.length > 0, 'and kept');
  return { now: said(), later: late[0] };
}

/** What each field does, as the broker or another client sees it. */
const effects: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  async 'operation qos'(scene) {
    const seen = await sent(scene, 'atMostOnce', 'atLeastOnce', 'exactlyOnce');
    expect(Object.entries(seen).map(([name, { qos }]) => [name, qos])).toEqual([
      ['atMostOnce', 0],
      ['atLeastOnce', 1],
      ['exactlyOnce', 2],
    ]);
    const { client } = await other();
    for (const topic of ['in/x', 'heard/0', 'heard/2']) await client.publishAsync(topic, '"hello"', { qos: 2 });
    await until(() => scene.heard.length === 3, 'all arrive');
    expect(new Map(scene.heard.map(({ handler, qos }) => [handler, qos]))).toEqual(
      new Map([
        ['anything', 1],
        ['heardOnce', 0],
        ['heardExactly', 2],
      ]),
    );
  },
  async 'operation retain'(scene) {
    await sent(scene, 'kept', 'atLeastOnce');
    expect(await retained()).toEqual(['kept']);
  },
  async 'operation messageExpiryInterval'(scene) {
    const { fleeting, atLeastOnce } = await sent(scene, 'fleeting', 'atLeastOnce');
    expect([fleeting?.properties?.messageExpiryInterval, atLeastOnce?.properties?.messageExpiryInterval]).toEqual([
      expect.any(Number),
      undefined,
    ]);
    await until(async () => !(await retained()).includes('fleeting'), 'it is forgotten', 30_000);
  },
  async 'message payloadFormatIndicator'(scene) {
    const { described, atLeastOnce } = await sent(scene, 'described', 'atLeastOnce');
    expect([described, atLeastOnce].map((packet) => packet?.properties?.payloadFormatIndicator)).toEqual([true, undefined]);
  },
  async 'message responseTopic'(scene) {
    const { described, atLeastOnce } = await sent(scene, 'described', 'atLeastOnce');
    expect([described, atLeastOnce].map((packet) => packet?.properties?.responseTopic)).toEqual(['answers/here', undefined]);
  },
  async 'server clientId'({ service, servers }) {
    await service(servers.named);
    await service(servers.fresh);
    for (const name of ['lamp-1', 'lamp-2']) expect(connections()).toMatch(new RegExp(`as ${name} \\(`));
  },
  async 'server cleanSession'({ service, servers }) {
    await service(servers.named);
    await service(servers.fresh);
    expect(connections()).toMatch(/as lamp-1 \(p5, c0, /);
    expect(connections()).toMatch(/as lamp-2 \(p5, c1, /);
  },
  async 'server keepAlive'({ service, servers }) {
    await service(servers.named);
    await service(servers.fresh);
    expect(connections()).toMatch(/as lamp-1 \(p5, c\d, k7\)/);
    expect(connections()).toMatch(/as lamp-2 \(p5, c\d, k30\)/);
  },
  async 'server lastWill.topic'(scene) {
    expect((await will(scene)).now?.topic).toBe('gone');
  },
  async 'server lastWill.qos'(scene) {
    expect((await will(scene)).now?.qos).toBe(1);
  },
  async 'server lastWill.message'(scene) {
    expect((await will(scene)).now?.payload).toEqual(Buffer.from('good night'));
  },
  async 'server lastWill.retain'(scene) {
    const { later } = await will(scene);
    expect([later?.retain, later?.payload.toString()]).toEqual([true, 'good night']);
  },
  async 'server sessionExpiryInterval'({ service, servers }) {
    const one = await service(servers.named);
    await one.close();
    const isKept = async (): Promise<boolean> => {
      const properties = { sessionExpiryInterval: 5 };
      const client = connect(broker.url, { protocolVersion: 5, clean: false, clientId: 'lamp-1', properties });
      const { sessionPresent } = await new Promise<IConnackPacket>((resolve) => client.once('connect', resolve));
      await client.endAsync();
      return sessionPresent;
    };
    expect(await isKept()).toBe(true);
    // The broker looks every few seconds, and asking renews it.
    await until(async () => (await pause(8_000), !(await isKept())), 'it has expired', 60_000);
  },
  async 'server maximumPacketSize'({ service, servers, heard }) {
    await service(servers.named);
    const { client } = await other();
    for (const size of [2_000, 10]) await client.publishAsync('in/x', JSON.stringify('x'.repeat(size)), { qos: 1 });
    await until(() => heard.length > 0, 'the small one arrives');
    expect(heard.map(({ payload }) => payload.length)).toEqual([10]);
  },
};

test('every field that is used, or an option, has its effect tested', () => {
  expect(Object.keys(effects).sort()).toEqual([...fields.keys()].sort());
});

(reason === undefined ? describe : describe.skip).each(mqtt.versions)(
  `MQTT bindings %s${reason === undefined ? '' : `: ${reason}`}`,
  (version) => {
    let made: Generated<Sdk>;

    beforeAll(async () => {
      broker = await mosquitto.launch();
      wire = await link(() => broker.port);
      mkdirSync(folder, { recursive: true });
      const file = join(folder, `${version}.json`);
      writeFileSync(file, documentIn(version));
      made = await generated<Sdk>(file, 'mqtt');
    }, 90_000);

    afterAll(async () => {
      wire?.close();
      made?.remove();
      await broker?.remove();
    }, 60_000);

    /** Nobody hears anything yet, and nobody else is there. */
    function scene(): Scene {
      const { BindingsService, mqtt: transport, servers } = made.sdk;
      const heard: Heard[] = [];
      const handler = (name: string): [string, Handler] => [
        name,
        (payload, { raw }) => void heard.push({ handler: name, payload, qos: raw.binding.qos }),
      ];
      return {
        servers,
        heard,
        async service(options, url = broker.url) {
          const handlers = Object.fromEntries(['anything', 'heardOnce', 'heardExactly'].map(handler));
          const one = new BindingsService(transport(url, options), handlers);
          await one.start();
          closing.push(() => one.close());
          return one;
        },
      };
    }

    const there = Object.entries(effects).filter(([name]) => isIn(version, fields.get(name)));
    test.each(there)('%s', (_name, effect) => effect(scene()), 90_000);
  },
);
