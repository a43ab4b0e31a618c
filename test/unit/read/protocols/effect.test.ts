// A field that MQTT 3.1.1 does not have: ignored where nobody speaks anything else, both where servers differ.
import { expect, test } from '@jest/globals';
import { memoryHost } from '../../../../src/host/memory.js';
import type { Binding } from '../../../../src/ir/api.js';
import { readApi } from '../../../../src/read/index.js';

async function bindings(versions: readonly (string | undefined)[]): Promise<Readonly<Record<string, Binding | undefined>>> {
  const text = JSON.stringify({
    asyncapi: '3.0.0',
    info: { title: 'Sensors', version: '1.0.0' },
    servers: Object.fromEntries(
      versions.map((protocolVersion, index) => [
        `s${index}`,
        { host: 'localhost', protocol: 'mqtt', protocolVersion, bindings: { mqtt: { clientId: 'a', maximumPacketSize: 9 } } },
      ]),
    ),
    channels: { c: { address: 'c', messages: { m: { bindings: { mqtt: { responseTopic: 'r' } } } } } },
    operations: { o: { action: 'send', channel: { $ref: '#/channels/c' }, bindings: { mqtt: { qos: 2, messageExpiryInterval: 5 } } } },
  });
  const { api } = await readApi('a.json', memoryHost({ 'a.json': text }), () => undefined);
  return {
    server: api?.servers[0]?.bindings['mqtt'],
    operation: api?.operations[0]?.bindings['mqtt'],
    message: api?.messages[0]?.bindings['mqtt'],
  };
}

const ignored = (pointer: string) => [{ pointer, reason: 'MQTT 3.1.1 has no such field' }];

test.each([['5'], [undefined], ['5.0']])('MQTT %s has them', async (version) => {
  expect(await bindings([version])).toMatchObject({
    server: { options: { clientId: 'a', maximumPacketSize: 9 }, ignored: [] },
    operation: { used: { qos: 2, messageExpiryInterval: 5 }, ignored: [] },
    message: { used: { responseTopic: 'r' }, ignored: [] },
  });
});

test.each([['3.1.1'], ['3.1'], ['v3.1.1'], ['3']])('MQTT %s has none of them', async (version) => {
  const { server, operation, message } = await bindings([version]);
  expect(server).toMatchObject({ ignored: ignored('/maximumPacketSize') });
  expect(server?.options).toEqual({ clientId: 'a' });
  expect(operation).toMatchObject({ ignored: ignored('/messageExpiryInterval') });
  expect(operation?.used).toEqual({ qos: 2 });
  expect(message).toMatchObject({ used: {}, ignored: ignored('/responseTopic') });
  expect(message?.used).toEqual({});
});

test('where servers differ, it is used and ignored', async () => {
  expect(await bindings(['3.1.1', '5'])).toMatchObject({
    server: { options: { clientId: 'a' }, ignored: ignored('/maximumPacketSize') },
    operation: { used: { qos: 2, messageExpiryInterval: 5 }, ignored: ignored('/messageExpiryInterval') },
    message: { used: { responseTopic: 'r' }, ignored: ignored('/responseTopic') },
  });
});
