// Replies at the address that a request carries in the document's own place, with a client that is not ours on either side. Over MQTT
// 3.1.1 there is no other place than the payload.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { connectAsync, type MqttClient } from 'mqtt';
import { missing, type Broker } from '../../brokers/broker.js';
import { fastMosquitto } from '../../brokers/mosquitto.js';
import { addresses, echo, type AddressesSdk, type Foreign } from '../addresses.js';
import { generated, type Generated } from '../generated.js';
import { until } from '../until.js';

interface Sdk extends AddressesSdk {
  readonly mqtt: (url: string) => object;
  readonly mqtt311: (url: string) => object;
}

const reason = missing(fastMosquitto);
let broker: Broker;
let made: Generated<Sdk>;

beforeAll(async () => {
  if (reason !== undefined) return;
  [broker, made] = await Promise.all([fastMosquitto.launch(), generated<Sdk>('test/transports/addresses.yaml', 'mqtt')]);
}, 120_000);

afterAll(async () => {
  made?.remove();
  await broker?.remove();
}, 60_000);

function foreignOf(client: () => MqttClient): Foreign {
  return {
    async send(address, { headers, body }) {
      // Of no properties at all MQTT.js makes a packet that is too short.
      const properties = Object.keys(headers).length === 0 ? {} : { properties: { userProperties: headers } };
      await client().publishAsync(address, body, { qos: 1, ...properties });
    },
    async listen(address, onMessage) {
      client().on('message', (topic, body, { properties }) => {
        if (topic === address) onMessage({ headers: { ...properties?.userProperties } as Record<string, string>, body: body.toString() });
      });
      await client().subscribeAsync(address, { qos: 1 });
    },
  };
}

(reason === undefined ? describe : describe.skip)(`addresses of replies${reason === undefined ? '' : `: ${reason}`}`, () => {
  let client: MqttClient;

  test('a Response Topic on which nobody may publish harms nobody else', async () => {
    const errors: string[] = [];
    const onError = ({ message }: Error): unknown => errors.push(message);
    const nothing = (): object => ({});
    const handlers = { ask: nothing, work: nothing, echo };
    const service = new made.sdk.AddressesService(made.sdk.mqtt(broker.url), handlers, { onError });
    await service.start();
    const asker = await connectAsync(broker.url, { protocolVersion: 5 });
    try {
      const heard: string[] = [];
      asker.on('message', (_topic, body) => heard.push(body.toString()));
      await asker.subscribeAsync('echoed', { qos: 1 });
      for (const responseTopic of ['$SYS/broker', 'echoed']) {
        const correlationData = Buffer.from(responseTopic);
        await asker.publishAsync('echoes', `"${responseTopic}"`, { qos: 1, properties: { responseTopic, correlationData } });
      }
      await until(() => heard.length > 0, 'there is an answer');
      expect(heard).toEqual(['"echoed"']);
      expect(errors).toEqual(['echo: the request cannot be answered: no topic for replies is called "$SYS/broker"']);
    } finally {
      await asker.endAsync();
      await service.drain();
    }
  }, 60_000);

  describe.each([
    [5, 'mqtt'],
    [4, 'mqtt311'],
  ] as const)('protocol version %i', (protocolVersion, name) => {
    beforeEach(async () => {
      client = await connectAsync(broker.url, { protocolVersion });
    });
    afterEach(() => client.endAsync());
    const foreign = foreignOf(() => client);
    const transport = (): object => made.sdk[name](broker.url);
    addresses('MQTT', () => ({
      ...{ sdk: made.sdk, foreign, transport, hasHeaders: protocolVersion === 5 },
      refused: ['', '#', 'a/+', '$SYS/broker', 'a\0b'],
    }));
  });
});
