// Names of the document that mean something else to the language, to every object or to the SDK: all compile, and all can be used.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generate } from '../../src/generate.js';
import { nodeHost } from '../../src/host/node.js';
import { importSource } from '../packs/source.js';
import { compile, lint, prepare, run } from '../toolchains/typescript.js';
import { documentOf, names } from './names/document.js';

const folder = mkdtempSync(join(tmpdir(), 'names-'));

beforeAll(() => prepare(folder));
afterAll(() => {
  if (process.env['KEEP'] === undefined) rmSync(folder, { recursive: true, force: true });
});

describe.each(Object.keys(names))('names of %s', (what) => {
  test('generate a clean project', async () => {
    const document = join(folder, `${what}.json`);
    writeFileSync(document, documentOf(names[what] ?? []));
    const target = { pack: 'templates/typescript', out: join(folder, what) };
    const { diagnostics } = await generate({ document, targets: [target], importPack: importSource }, nodeHost());
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(await lint(join(folder, what))).toEqual([]);
  });
});

test.each(['typescript', 'typescript-newest'] as const)(
  'all compile with %s',
  async (compiler) => {
    expect((await compile(folder, compiler)).slice(0, 20)).toEqual([]);
  },
  600_000,
);

test.each(Object.keys(names))(
  'a client and a service with names of %s start, talk and stop',
  async (what) => {
    writeFileSync(join(folder, `${what}.mjs`), talk(what));
    expect(await run(folder, `${what}.mjs`)).toEqual({ code: 0, output: 'all arrived\n' });
  },
  60_000,
);

/** A program that sends a message by every method of the client, and counts what handlers get. */
function talk(what: string): string {
  const gen = `./dist/${what}/src/gen`;
  return `
import { OddClient, OddService } from '${gen}/index.js';
import { memory } from '${gen}/transports/memory.js';
import * as operations from '${gen}/operations.js';
import * as servers from '${gen}/servers.js';

const own = new Set(['constructor', 'health', 'drain', 'close']);
const methods = Object.getOwnPropertyNames(OddClient.prototype).filter((name) => !own.has(name));
if (methods.length !== ${names[what]?.length ?? 0}) throw new Error('methods: ' + methods);
const got = new Set();
const handlers = Object.fromEntries(methods.map((name) => [name, (payload) => void got.add(name + payload.text)]));
const bus = memory();
const service = new OddService(bus, handlers);
await service.start();
const client = await OddClient.connect(bus);
if (!(client instanceof OddClient)) throw new Error('await changed the client');
if (String(client) !== '[object Object]' || JSON.stringify(client) !== '{}') throw new Error('the client prints as something else');
for (const name of methods) await client[name]({ text: 'x' });
for (const login of Object.values(servers)) if (login({ none: 'a', last_: 'b' }).query === undefined) throw new Error('no login');
await client.drain();
await service.drain();
if (got.size !== methods.length) throw new Error('arrived: ' + [...got]);
console.log('all arrived');
`;
}
