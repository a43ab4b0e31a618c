import { describe, expect, test } from '@jest/globals';
import { generate, type GenerateRequest } from '../../../src/generate.js';
import { memoryHost } from '../../../src/host/memory.js';
import { filesBelow, importSource } from '../../packs/source.js';

const document = `
asyncapi: 3.0.0
info: { title: Lamp Service, version: 1.0.0 }
defaultContentType: application/json
channels:
  lamps:
    address: lamps
    messages:
      lampSwitched: { payload: { $ref: 'https://schemas.example.com/v1/lamp.yaml' } }
operations:
  lampSwitched: { action: send, channel: { $ref: '#/channels/lamps' } }
`;
const url = 'https://schemas.example.com/v1/lamp.yaml';
const lamp = 'type: object\nproperties: { id: { type: string } }';
const pack = 'test/packs/outside';
const packFiles = filesBelow(pack);

/** Runs in one memory after the other, each with the remote file as given. */
async function runs(...steps: readonly (Partial<GenerateRequest> & { readonly text: string })[]) {
  let files: Readonly<Record<string, string>> = { 'asyncapi.yaml': document, ...packFiles };
  const found: string[] = [];
  let lock: { readonly remote?: Readonly<Record<string, string>> } = {};
  for (const { text, ...request } of steps) {
    const host = memoryHost(files, { [url]: text });
    const targets = [{ pack, out: 'out' }];
    const done = await generate(
      { document: 'asyncapi.yaml', targets, importPack: importSource, sdk: false, allowRemote: ['schemas.example.com'], ...request },
      host,
    );
    found.push(done.diagnostics.map(({ code, help }) => `${code}: ${help}`).join('\n') || 'fine');
    files = Object.fromEntries(host.files);
    lock = JSON.parse(files['out/asyncwright.lock'] ?? '{}') as typeof lock;
  }
  return { found, remote: lock.remote };
}

/** `printf "$lamp" | sha256sum` */
const hash = '04755bea5ecffb997d5db02363375d24a08a7568fe5aa7a64d8d2dcfa6fb011f';
const other = `${lamp}\nrequired: [id]`;

describe('a file of another host', () => {
  test('is remembered by its hash, and is what it was', async () => {
    const { found, remote } = await runs({ text: lamp }, { text: lamp }, { text: lamp, mode: 'check' });
    expect(found).toEqual(['fine', 'fine', 'fine']);
    expect(remote).toEqual({ [url]: hash });
  });

  test('is refused when it has changed, until that is accepted', async () => {
    const { found, remote } = await runs(
      { text: lamp },
      { text: other },
      { text: other, force: true },
      { text: other, updateRemote: true },
    );
    const refused = `remote-changed: Look at what has changed, then accept it with --update-remote; asyncwright.lock expects the SHA-256 ${hash}.`;
    expect(found).toEqual(['fine', refused, refused, 'fine']);
    expect(remote?.[url]).not.toBe(hash);
  });

  test('is refused where its host is not allowed', async () => {
    const { found, remote } = await runs({ text: lamp, allowRemote: ['example.com'] });
    expect(found).toEqual([expect.stringMatching(/^ref-remote: Allow the host with --allow-remote schemas\.example\.com;/)]);
    expect(remote).toBeUndefined();
  });
});
