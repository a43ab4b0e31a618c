import { expect, test } from '@jest/globals';
import { generate } from '../../../src/generate.js';
import { memoryHost } from '../../../src/host/memory.js';
import { filesBelow, importSource } from '../../packs/source.js';

const document = (protocol: string): string => `
asyncapi: 3.0.0
info: { title: Lamps, version: 1.0.0 }
defaultContentType: application/json
servers:
  town: { host: 'localhost:4222', protocol: ${protocol} }
channels:
  lamps:
    address: lamps
    messages: { switched: { payload: { type: string } } }
operations:
  switched: { action: send, channel: { $ref: '#/channels/lamps' } }
`;

async function said(pack: string, protocol: string): Promise<readonly (readonly [string, string, string])[]> {
  const host = memoryHost({ 'lamps.yaml': document(protocol), ...filesBelow(pack) });
  const request = { document: 'lamps.yaml', targets: [{ pack, out: 'out' }], importPack: importSource };
  const { diagnostics } = await generate(request, host);
  return diagnostics.map(({ code, severity, origin }) => [code, severity, origin.pointer]);
}

test('a protocol without a transport is said at its server, and what has one is not', async () => {
  expect(await said('templates/typescript', 'nats')).toEqual([['protocol-unsupported', 'warning', '/servers/town']]);
  expect(await said('templates/typescript', 'ws')).toEqual([]);
});

test('a language that has models alone is said', async () => {
  expect(await said('templates/go', 'ws')).toEqual([['sdk-unsupported', 'warning', '']]);
});
