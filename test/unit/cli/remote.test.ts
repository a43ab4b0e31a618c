// References to another host, from the command line to a server on loopback.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { run } from '../../../src/cli/run.js';
import { nodeHost } from '../../../src/host/node.js';

const folder = mkdtempSync(join(tmpdir(), 'asyncwright-remote-'));
const path = join(folder, 'asyncapi.yaml');
let server: Server;
let host = '';
let served = 0;
let body = 'type: object\nproperties: { id: { type: string } }';

beforeAll(async () => {
  server = createServer((_, response) => {
    served += 1;
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeFileSync(
    path,
    `asyncapi: 3.0.0
info: { title: Lamp, version: 1.0.0 }
defaultContentType: application/json
channels: { lamps: { address: lamps, messages: { lamp: { payload: { $ref: '${host}/lamp.yaml' } } } } }
operations: { lamp: { action: send, channel: { $ref: '#/channels/lamps' } } }
`,
  );
});
afterAll(() => void server.close());

async function exitOf(...args: readonly string[]): Promise<readonly [code: number, printed: string]> {
  let printed = '';
  const print = (text: string): void => void (printed += text);
  const screen = { out: print, err: print, input: async () => '', interactive: false, colour: false, errColour: false, debug: false };
  return [await run(args, { ...screen, host: nodeHost({ cache: join(folder, 'cache') }) }), printed];
}

test('nothing is fetched unless the host is allowed', async () => {
  const [code, printed] = await exitOf('validate', path, '--strict');
  expect(code).toBe(1);
  expect(printed).toContain(`--allow-remote ${host}`);
  expect(served).toBe(0);
  expect((await exitOf('validate', path, '--allow-remote', '*.example.com'))[0]).toBe(2);
});

test('every command that reads fetches from an allowed host', async () => {
  expect(await exitOf('validate', path, '--allow-remote', host)).toEqual([0, expect.stringContaining('no faults found')]);
  expect(await exitOf('inspect', path, '--allow-remote', host)).toEqual([0, expect.stringContaining(`"file": "${host}/lamp.yaml"`)]);
});

test('generating again needs no network, and refuses what has changed', async () => {
  const [pack, out] = [join(folder, 'pack'), join(folder, 'out')];
  mkdirSync(pack);
  writeFileSync(join(pack, 'pack.yaml'), 'name: plain\nir: 1\nfiles:\n  - { template: title.njk, path: title.txt }\n');
  writeFileSync(join(pack, 'title.njk'), '{{ api.title }}\n');
  const generate = (...more: readonly string[]) => exitOf('models', path, '--lang', pack, '--out', out, '--allow-remote', host, ...more);
  expect((await generate())[0]).toBe(0);
  const before = served;
  expect((await generate('--check'))[0]).toBe(0);
  expect(served).toBe(before);
  const lock = join(out, 'asyncwright.lock');
  writeFileSync(lock, readFileSync(lock, 'utf8').replace(/(lamp\.yaml": ")[\da-f]+/, `$1${'0'.repeat(64)}`));
  expect(await generate()).toEqual([1, expect.stringContaining('--update-remote')]);
  expect((await generate('--update-remote'))[0]).toBe(0);
  server.close();
  server.closeAllConnections();
  body = '';
  expect((await generate('--check'))[0]).toBe(0);
});
