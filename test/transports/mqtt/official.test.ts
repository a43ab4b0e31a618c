// The official streetlights over MQTT in every version that has them: generated, and service and client run against a broker.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectAsync, type IPublishPacket } from 'mqtt';
import { missing, type Broker } from '../../brokers/broker.js';
import { mosquitto } from '../../brokers/mosquitto.js';
import { announce, corpus, missingShared, sharedFolder } from '../../conformance/shared.js';
import { generated } from '../generated.js';
import { until } from '../until.js';

type Send = (params: object, payload: object, options?: object) => Promise<void>;
type Handler = (
  payload: object,
  context: { readonly params: object; readonly headers: object; readonly publish: Record<string, Send> },
) => void;

interface Streams {
  readonly [name: string]: (filter: object) => { each(handle: (received: { payload: object; params: object }) => void): Promise<unknown> };
}

interface Sdk {
  readonly mqtt: (url: string) => object;
  readonly StreetlightsMqttService: new (
    transport: object,
    handlers: Record<string, Handler>,
    options: object,
  ) => { start(): Promise<void>; drain(): Promise<void> };
  readonly StreetlightsMqttClient: { connect(transport: object): Promise<Streams & { drain(): Promise<void> }> };
}

const reason = missing(mosquitto) ?? missingShared('corpus/INDEX.tsv');
const documents =
  reason === undefined ? corpus().filter(({ kind, path }) => kind === 'official' && /\/streetlights-mqtt[^/]*$/.test(path)) : [];
let broker: Broker;
let ran = 0;

beforeAll(async () => {
  if (reason === undefined) broker = await mosquitto.launch();
}, 60_000);

afterAll(async () => {
  announce('official streetlights over MQTT run', ran, documents.length);
  await broker?.remove();
}, 60_000);

(reason === undefined ? describe : describe.skip)(`official streetlights${reason === undefined ? '' : `: ${reason}`}`, () => {
  test.each(documents.map(({ path }, at) => [path, at] as const))(
    '%s',
    async (path, at) => {
      const { sdk, remove } = await generated<Sdk>(join(sharedFolder, 'corpus', path), 'mqtt');
      const [streetlightId, sentAt] = [`sl-${at}`, '2026-01-02T03:04:05Z'];
      const measured: object[] = [];
      const receiveLightMeasurement: Handler = async (payload, { params, headers, publish }) => {
        measured.push({ payload, params, headers });
        await publish['turnOn']?.(params, { command: 'on', sentAt }, { headers: { 'my-app-header': 1 } });
        await publish['turnOff']?.(params, { command: 'off', sentAt });
        await publish['dimLight']?.(params, { percentage: 20, sentAt });
      };
      const service = new sdk.StreetlightsMqttService(sdk.mqtt(broker.url), { receiveLightMeasurement }, { group: 'lights' });
      await service.start();
      const client = await sdk.StreetlightsMqttClient.connect(sdk.mqtt(broker.url));
      const foreign = await connectAsync(broker.url, { protocolVersion: 5 });
      const packets: IPublishPacket[] = [];
      foreign.on('message', (_topic, _payload, packet) => packets.push(packet));
      await foreign.subscribeAsync('smartylighting/streetlights/1/0/action/#', { qos: 2 });
      const commands: Record<string, object> = {};
      for (const name of ['turnOn', 'turnOff', 'dimLight'])
        await client[name]?.({}).each(({ payload, params }) => (commands[name] = { payload, params }));
      const send = client['receiveLightMeasurement'] as unknown as Send;
      await send.call(client, { streetlightId }, { lumens: 42, sentAt }, { headers: { 'my-app-header': 7 } });
      await expect(send.call(client, { streetlightId }, { lumens: -1 })).rejects.toMatchObject({ name: 'ValidationError' });
      await until(() => Object.keys(commands).length === 3 && packets.length === 3, 'all commands arrive');
      expect(measured).toEqual([{ payload: { lumens: 42, sentAt }, params: { streetlightId }, headers: { 'my-app-header': 7 } }]);
      expect(commands).toEqual({
        turnOn: { payload: { command: 'on', sentAt }, params: { streetlightId } },
        turnOff: { payload: { command: 'off', sentAt }, params: { streetlightId } },
        dimLight: { payload: { percentage: 20, sentAt }, params: { streetlightId } },
      });
      // The binding of the operations' trait.
      expect(packets.map(({ qos }) => qos)).toEqual([1, 1, 1]);
      expect(packets[0]).toMatchObject({
        topic: `smartylighting/streetlights/1/0/action/${streetlightId}/turn/on`,
        payload: Buffer.from(JSON.stringify({ command: 'on', sentAt })),
        properties: { contentType: 'application/json', userProperties: { 'my-app-header': '1' } },
      });
      await client.drain();
      await service.drain();
      await foreign.endAsync();
      remove();
      ran += 1;
    },
    60_000,
  );
});
