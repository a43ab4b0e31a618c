// What of a document is left for one of its servers.
import { expect, test } from '@jest/globals';
import { generate } from '../../../src/generate.js';
import { withServer } from '../../../src/generate/readings.js';
import { memoryHost } from '../../../src/host/memory.js';
import { readApi } from '../../../src/read/index.js';
import { filesBelow, importSource } from '../../packs/source.js';

const servers = (...names: string[]) => `servers: [${names.map((name) => `{ $ref: '#/servers/${name}' }`).join(', ')}]`;

const v3 = `
asyncapi: 3.0.0
info: { title: Two, version: 1.0.0 }
servers:
  k: { host: k, protocol: kafka }
  k2: { $ref: '#/components/servers/k2' }
  twin: { $ref: '#/components/servers/k2' }
  m: { host: m, protocol: mqtt }
channels:
  onK: { address: a, ${servers('k')}, messages: { A: {}, Shared: { $ref: '#/components/messages/Shared' } } }
  onM: { address: b, ${servers('m')}, messages: { B: {}, Shared: { $ref: '#/components/messages/Shared' } } }
  onTwo: { address: c, ${servers('k2', 'm')}, messages: { C: {} } }
  replies: { address: d, ${servers('k2')}, messages: { D: {} } }
  onAll: { address: e, messages: { E: {} } }
  onNone: { address: f, servers: [], messages: { F: {} } }
operations:
  takeA: { action: receive, channel: { $ref: '#/channels/onK' } }
  takeB: { action: receive, channel: { $ref: '#/channels/onM' }, reply: { channel: { $ref: '#/channels/replies' } } }
  sendC: { action: send, channel: { $ref: '#/channels/onTwo' } }
  sendE: { action: send, channel: { $ref: '#/channels/onAll' } }
  sendF: { action: send, channel: { $ref: '#/channels/onNone' } }
components:
  servers: { k2: { host: k2, protocol: kafka } }
  messages: { Shared: {} }
`;

const v2 = `
asyncapi: 2.6.0
info: { title: Two, version: 1.0.0 }
servers:
  k: { url: k, protocol: kafka }
  m: { url: m, protocol: mqtt }
channels:
  onK: { servers: [k], publish: { operationId: takeA, message: { name: A } }, subscribe: { operationId: sendA, message: { name: A2 } } }
  onM: { servers: [m], publish: { operationId: takeB, message: { name: B } } }
  onAll: { subscribe: { operationId: sendE, message: { name: E } } }
  onNone: { servers: [], subscribe: { operationId: sendF, message: { name: F } } }
`;

test.each<[server: string, document: string, channels: string, operations: string, messages: string]>([
  ['k', v3, 'onK onAll onNone', 'takeA sendE sendF', 'A Shared E F'],
  ['k2', v3, 'onTwo replies onAll onNone', 'sendC sendE sendF', 'C D E F'],
  ['twin', v3, 'onTwo replies onAll onNone', 'sendC sendE sendF', 'C D E F'],
  ['m', v3, 'onM onTwo replies onAll onNone', 'takeB sendC sendE sendF', 'Shared B C D E F'],
  ['k', v2, 'onK onAll onNone', 'takeA sendA sendE sendF', 'A A2 E F'],
  ['m', v2, 'onM onAll onNone', 'takeB sendE sendF', 'B E F'],
])('on %s (%#)', async (server, document, ...left) => {
  const { api } = await readApi('asyncapi.yaml', memoryHost({ 'asyncapi.yaml': document }), () => undefined);
  if (api === undefined) throw new Error('it cannot be read');
  const chosen = withServer(api, server, () => undefined);
  const [channels, operations, messages] = [chosen.channels, chosen.operations, chosen.messages].map((all) =>
    all.map(({ name }) => name.source).join(' '),
  );
  expect([channels, operations, messages]).toEqual(left);
  for (const { servers: on } of chosen.channels) expect(on).toEqual(chosen.servers.map(({ id }) => id));
  expect(withServer(api, undefined, () => undefined)).toBe(api);
});

test('every target has that alone', async () => {
  const pack = 'templates/typescript';
  const host = memoryHost({ 'asyncapi.yaml': v3, ...filesBelow(pack) });
  const targets = ['native', 'exact'].map((profile) => ({ pack, out: profile, options: { profile } }));
  await generate({ document: 'asyncapi.yaml', server: 'k2', targets, importPack: importSource }, host);
  const constants = (path: string) => [...(host.files.get(path) ?? '').matchAll(/^export const (\w+)/gm)].map(([, name]) => name).join(' ');
  for (const { out } of targets) {
    expect(constants(`${out}/src/gen/channels.ts`)).toBe('onTwo replies onAll onNone');
    expect(constants(`${out}/src/gen/operations.ts`)).toBe('sendC sendE sendF serviceUses clientUses');
    expect(host.files.get(`${out}/src/gen/channels.ts`)).not.toContain('protocols');
  }
}, 60_000);
