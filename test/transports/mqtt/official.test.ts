// The official streetlights over MQTT in every version that has them: generated, and service and client run against a broker that asks who is there.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectAsync, type IPublishPacket } from 'mqtt';
import { missing, newFolder, type Broker } from '../../brokers/broker.js';
import { launchMosquitto, mosquitto } from '../../brokers/mosquitto.js';
import { freePort } from '../../brokers/port.js';
import { announce, corpus, missingShared, sharedFolder } from '../../conformance/shared.js';
import { generated, type Generated } from '../generated.js';
import { until } from '../until.js';

type Send = (params: object, payload: object, options?: object) => Promise<void>;
type Handler = (
  payload: object,
  context: { readonly params: object; readonly headers: object; readonly publish: Record<string, Send> },
) => void;

interface Streams {
  readonly [name: string]: (filter: object) => { each(handle: (received: { payload: object; params: object }) => void): Promise<unknown> };
}

type Client = Streams & { drain(): Promise<void> };

interface Sdk {
  readonly mqtt: (url: string, options?: object) => object;
  readonly servers: { production(access: object): object };
  readonly urls: { production(variables?: { port: string }): string };
  readonly StreetlightsMqttService: new (
    transport: object,
    handlers: Record<string, Handler>,
    options: object,
  ) => { start(): Promise<void>; drain(): Promise<void> };
  readonly StreetlightsMqttClient: { connect(transport: object): Promise<Client> };
}

const reason = missing(mosquitto) ?? missingShared('corpus/INDEX.tsv');
const documents =
  reason === undefined ? corpus().filter(({ kind, path }) => kind === 'official' && /\/streetlights-mqtt[^/]*$/.test(path)) : [];
/** "Provide your API key as the user and leave the password empty.", which Mosquitto takes from nobody where it asks for passwords. */
const KEY = { username: 'key-1', password: 'none-is-none' };
const TOKEN = { username: 'lights', token: 'open-sesame' };
let broker: Broker;
let url = '';
let ran = 0;

beforeAll(async () => {
  if (reason !== undefined) return;
  const [folder, port] = [newFolder('mosquitto-official'), await freePort()];
  const file = join(folder, 'passwords');
  writeFileSync(file, '', { mode: 0o600 });
  for (const [user, password] of [
    [KEY.username, KEY.password],
    [TOKEN.username, TOKEN.token],
  ] as const)
    expect(spawnSync('mosquitto_passwd', ['-b', file, user, password]).status).toBe(0);
  broker = await launchMosquitto(folder, [`listener ${port} 127.0.0.1`, 'allow_anonymous false', `password_file ${file}`]);
  url = `mqtt://127.0.0.1:${port}`;
}, 60_000);

afterAll(async () => {
  announce('official streetlights over MQTT run', ran, documents.length);
  await broker?.remove();
}, 60_000);

/** The names of the document's security schemes, each with what it is called with: version 3 has one of them inline. */
function ways(path: string): readonly (readonly [scheme: string, access: object])[] {
  return [
    ['apiKey', KEY],
    [path.includes('@v2') ? 'supportedOauthFlows' : 'oauth2', TOKEN],
    ['openIdConnectWellKnown', TOKEN],
  ];
}

function logged(): string {
  return readFileSync(join(broker.folder, 'out.log'), 'utf8');
}

/** Who has been let in since, as the broker's log has it: by user, with what it asked for. */
function letIn(since: number): readonly string[] {
  const entries = logged().slice(since);
  return [...entries.matchAll(/New client connected from \S+ as sdk-\S+ \((.*)\)\./g)].map(([, how = '']) => how);
}

/** Generated, and connected at both ends: the service by the API key, the client by a token. */
async function run({ sdk }: Generated<Sdk>, path: string, handlers: Record<string, Handler>): Promise<[Client, () => Promise<void>]> {
  const [apiKey, oauth] = ways(path).map(([scheme, access]) => sdk.mqtt(url, sdk.servers.production({ [scheme]: access })));
  const service = new sdk.StreetlightsMqttService(apiKey ?? {}, handlers, { group: 'lights' });
  await service.start();
  const client = await sdk.StreetlightsMqttClient.connect(oauth ?? {});
  const end = async (): Promise<void> => {
    await client.drain();
    await service.drain();
  };
  return [client, end];
}

(reason === undefined ? describe : describe.skip)(`official streetlights${reason === undefined ? '' : `: ${reason}`}`, () => {
  test.each(documents.map(({ path }, at) => [path, at] as const))(
    '%s',
    async (path, at) => {
      const made = await generated<Sdk>(join(sharedFolder, 'corpus', path), 'mqtt');
      const [streetlightId, sentAt] = [`sl-${at}`, '2026-01-02T03:04:05Z'];
      const measured: object[] = [];
      const receiveLightMeasurement: Handler = async (payload, { params, headers, publish }) => {
        measured.push({ payload, params, headers });
        await publish['turnOn']?.(params, { command: 'on', sentAt }, { headers: { 'my-app-header': 1 } });
        await publish['turnOff']?.(params, { command: 'off', sentAt });
        await publish['dimLight']?.(params, { percentage: 20, sentAt });
      };
      const [client, end] = await run(made, path, { receiveLightMeasurement });
      const foreign = await connectAsync(broker.url, { protocolVersion: 5 });
      const packets: IPublishPacket[] = [];
      foreign.on('message', (_topic, _payload, packet) => packets.push(packet));
      await foreign.subscribeAsync('smartylighting/streetlights/1/0/#', { qos: 2 });
      const commands: Record<string, object> = {};
      for (const name of ['turnOn', 'turnOff', 'dimLight'])
        await client[name]?.({}).each(({ payload, params }) => (commands[name] = { payload, params }));
      const send = client['receiveLightMeasurement'] as unknown as Send;
      await send.call(client, { streetlightId }, { lumens: 42, sentAt }, { headers: { 'my-app-header': 7 } });
      await expect(send.call(client, { streetlightId }, { lumens: -1 })).rejects.toMatchObject({ name: 'ValidationError' });
      await until(() => Object.keys(commands).length === 3 && packets.length === 4, 'all commands arrive');
      expect(measured).toEqual([{ payload: { lumens: 42, sentAt }, params: { streetlightId }, headers: { 'my-app-header': 7 } }]);
      expect(commands).toEqual({
        turnOn: { payload: { command: 'on', sentAt }, params: { streetlightId } },
        turnOff: { payload: { command: 'off', sentAt }, params: { streetlightId } },
        dimLight: { payload: { percentage: 20, sentAt }, params: { streetlightId } },
      });
      // The binding of the operations' trait.
      expect(packets.map(({ qos }) => qos)).toEqual([1, 1, 1, 1]);
      expect(packets.find(({ topic }) => topic.endsWith('/on'))).toMatchObject({
        topic: `smartylighting/streetlights/1/0/action/${streetlightId}/turn/on`,
        payload: Buffer.from(JSON.stringify({ command: 'on', sentAt })),
        properties: { contentType: 'application/json', userProperties: { 'my-app-header': '1' } },
      });
      await end();
      await foreign.endAsync();
      made.remove();
      ran += 1;
    },
    60_000,
  );

  test.each(documents.map(({ path }) => path))(
    '%s: each of its security schemes lets in who has what it asks for, and nobody else',
    async (path) => {
      const { sdk, remove } = await generated<Sdk>(join(sharedFolder, 'corpus', path), 'mqtt');
      const knock = async (options?: object, at = url): Promise<void> =>
        (await sdk.StreetlightsMqttClient.connect(sdk.mqtt(at, options))).drain();
      for (const [scheme, access] of ways(path)) {
        const since = logged().length;
        await knock(sdk.servers.production({ [scheme]: access }));
        expect(letIn(since)).toEqual([
          expect.stringMatching(new RegExp(`^p5, c0, k30, u'${scheme === 'apiKey' ? KEY.username : TOKEN.username}'$`)),
        ]);
        const wrong = sdk.servers.production({ [scheme]: { username: 'mallory', password: 'x', token: 'x' } });
        await expect(knock(wrong)).rejects.toMatchObject({ name: 'AuthError' });
      }
      await expect(knock()).rejects.toMatchObject({ name: 'AuthError' });
      const since = logged().length;
      await knock(sdk.servers.production({ apiKey: { username: 'no-password' } }), broker.url);
      expect(letIn(since)).toEqual([expect.stringContaining("u'no-password'")]);
      // The variable of the server's URL.
      expect([sdk.urls.production(), sdk.urls.production({ port: '8883' })]).toEqual([
        'mqtt://test.mosquitto.org:1883',
        'mqtt://test.mosquitto.org:8883',
      ]);
      remove();
    },
    60_000,
  );

  test('where the trait says another quality of service, so do the packets', async () => {
    const path = documents.at(-1)?.path ?? '';
    const document = join(broker.folder, 'exactly-once.yml');
    writeFileSync(document, readFileSync(join(sharedFolder, 'corpus', path), 'utf8').replace(/qos: 1$/m, 'qos: 2'));
    const made = await generated<Sdk>(document, 'mqtt');
    const [client, end] = await run(made, path, { receiveLightMeasurement: () => undefined });
    const foreign = await connectAsync(broker.url, { protocolVersion: 5 });
    const qualities: number[] = [];
    foreign.on('message', (_topic, _payload, { qos }) => qualities.push(qos));
    await foreign.subscribeAsync('smartylighting/#', { qos: 2 });
    await (client['receiveLightMeasurement'] as unknown as Send).call(client, { streetlightId: 'one' }, { lumens: 1 });
    await until(() => qualities.length > 0, 'it arrives');
    expect(qualities).toEqual([2]);
    await end();
    await foreign.endAsync();
    made.remove();
  }, 60_000);
});
