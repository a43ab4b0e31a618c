// Every binding field of AMQP that is used, from the document to the broker, for each version of the bindings.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect } from 'amqplib';
import { missing } from '../../brokers/broker.js';
import { rabbitmq, type RabbitMq } from '../../brokers/rabbitmq.js';
import { root } from '../../imports/read.js';
import { amqp } from '../../../src/read/protocols/amqp.js';
import { effective } from '../effective.js';
import { generated, type Generated } from '../generated.js';
import { effects } from './effects.js';
import { both, type Kind, type Listed, type Scene } from './scene.js';

type Handler = (payload: string) => unknown;

interface Service {
  start(): Promise<void>;
  close(): Promise<void>;
  readonly publish: Readonly<Record<string, (...args: readonly unknown[]) => Promise<void>>>;
}

interface Sdk {
  readonly BindingsService: new (transport: object, handlers: Readonly<Record<string, Handler>>) => Service;
  readonly amqp: (url: string, options?: object) => object;
}

const reason = missing(rabbitmq);
const text = readFileSync(join(root, 'test/transports/amqp/bindings.yaml'), 'utf8');
const folder = join(root, `.work/amqp-bindings-${process.pid}`);
const receiving = ['hearBound', 'hearMine', 'hearCareless', 'hearCareful', 'hearOrder', 'hearBill'];
let broker: RabbitMq;
let made: readonly Generated<unknown>[] = [];

beforeAll(async () => {
  if (reason === undefined) broker = await rabbitmq.launch();
  mkdirSync(folder, { recursive: true });
}, 90_000);

afterAll(async () => {
  for (const { remove } of made) remove();
  rmSync(folder, { recursive: true, force: true });
  await broker?.remove();
}, 60_000);

/** The SDK of a document. */
async function sdkOf(document: string, name: string): Promise<Sdk> {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, document);
  const one = await generated<Sdk>(file, 'amqp');
  made = [...made, one];
  return one.sdk;
}

/** A service, with the handlers that are not idle. */
async function start({ BindingsService, amqp }: Sdk, url: string, handlers: Readonly<Record<string, Handler>> = {}): Promise<Service> {
  const idle = Object.fromEntries(receiving.map((name) => [name, () => undefined]));
  const service = new BindingsService(amqp(url, { queueArguments: { 'x-max-priority': 9 } }), { ...idle, ...handlers });
  await service.start();
  return service;
}

async function newVhost(name: string): Promise<void> {
  await broker.ctl('add_vhost', name);
  await broker.ctl('set_permissions', '-p', name, 'guest', '.*', '.*', '.*');
}

/** What the broker lists, by name, without its own. */
async function listed(vhost: string, kind: Kind, ...columns: readonly string[]): Promise<Record<string, Listed>> {
  const rows = JSON.parse(await broker.ctl(`list_${kind}`, '-p', vhost, '--formatter', 'json', 'name', ...columns)) as Listed[];
  const named = rows.map(({ name, ...rest }) => [String(name), rest] as const);
  return Object.fromEntries(named.filter(([name]) => name !== '' && !name.startsWith('amq.')));
}

async function moves(
  { version, document }: { readonly version: string; readonly document: string },
  kind: Kind,
  name: string,
  binding: string,
): Promise<void> {
  const vhost = `town of ${kind} ${version}`;
  const sdk = await sdkOf(document.replace(binding, `${binding}, vhost: ${vhost}`), `${kind}-${version}`);
  const elsewhere = await start(sdk, broker.url).then(
    (service) => service.close(),
    (error: unknown) => error,
  );
  expect(elsewhere).toMatchObject({ name: 'ConnectError', retryable: false });
  await newVhost(vhost);
  const service = await start(sdk, broker.url);
  expect(Object.keys(await listed(vhost, kind))).toContain(name);
  await service.close();
}

test('every field that is used has its effect tested', () => {
  expect(Object.keys(effects).sort()).toEqual([...effective(amqp).keys()].sort());
});

(reason === undefined ? describe : describe.skip).each(amqp.versions)(
  `AMQP bindings %s${reason === undefined ? '' : `: ${reason}`}`,
  (version) => {
    const heard: string[] = [];
    let release: () => void;
    const released = new Promise<void>((resolve) => (release = resolve));
    let service: Service;
    let scene: Scene;

    beforeAll(async () => {
      const document = text.replaceAll('bindingVersion: 0.3.0', `bindingVersion: ${version}`);
      const [sdk] = await Promise.all([sdkOf(document, version), newVhost(version)]);
      const handler = (name: string): [string, Handler] => [name, (payload) => void heard.push(`${name}: ${payload}`)];
      const slow = Object.fromEntries(['hearCareless', 'hearCareful'].map((name) => [name, () => released]));
      service = await start(sdk, `${broker.url}/${version}`, { ...Object.fromEntries(receiving.map(handler)), ...slow });
      const [foreign, exchanges, queues] = await Promise.all([
        connect(`${broker.url}/${version}`),
        listed(version, 'exchanges', 'type', 'durable', 'auto_delete'),
        listed(version, 'queues', 'durable', 'exclusive', 'auto_delete'),
      ]);
      scene = {
        publish: service.publish,
        heard,
        foreign,
        exchanges,
        queues,
        listed: (kind, ...columns) => listed(version, kind, ...columns),
        moves: (...moved) => moves({ version, document }, ...moved),
        release,
      };
    }, 120_000);

    afterAll(async () => {
      release();
      await service?.close();
      await scene?.foreign.close().catch(() => undefined);
    }, 60_000);

    test.each(Object.entries(effects))('%s', (_name, effect) => effect(scene), 120_000);

    test('what the document does not say is not said', async () => {
      const { plain } = await both(scene);
      const given = Object.entries(plain.properties).filter(([, value]) => value !== undefined);
      const messageId = expect.stringMatching(/^[0-9a-f-]{36}$/);
      expect(Object.fromEntries(given)).toEqual({ contentType: 'application/json', headers: {}, messageId, deliveryMode: 2 });
    });

    // The last: it ends the service.
    test('durable, autoDelete, exclusive and deliveryMode, when the broker is started again', async () => {
      for (const name of ['plain', 'full']) await scene.publish[name]?.(name);
      await service.close();
      const before = Object.keys(await listed(version, 'queues'));
      expect(before.filter((name) => name === 'oslo' || name === 'mine')).toEqual([]);
      await scene.foreign.close();
      await broker.stop();
      await broker.start();
      const exchanges = Object.keys(await listed(version, 'exchanges'));
      expect(exchanges).toEqual(expect.arrayContaining(['cities', 'tagged']));
      expect(exchanges).not.toContain('urgent');
      const after = Object.entries(await listed(version, 'queues', 'messages')).map(([name, { messages }]) => [name, messages]);
      const kept = { outbox: 1, copy: 0, careless: 0, careful: 0, kinds: 0, 'jobs.unnamed': 0, straight: 0 };
      expect(Object.fromEntries(after)).toEqual(kept);
    }, 180_000);
  },
);
