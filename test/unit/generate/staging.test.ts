import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { formatPool } from '../../../src/cli/format-pool.js';
import { generate, type Generated, type GenerateRequest } from '../../../src/generate.js';
import { HostError, type Host } from '../../../src/host/host.js';
import { nodeHost } from '../../../src/host/node.js';
import type { Formatter } from '../../../src/write/output/format.js';
import { importSource } from '../../packs/source.js';

const document = `
asyncapi: 3.0.0
info: { title: ../../../Lamps, version: 1.0.0 }
defaultContentType: application/json
channels: { lamps: { address: lamps, messages: { lamp: { payload: { type: object, properties: { id: { type: string } } } } } } }
operations: { lamp: { action: send, channel: { $ref: '#/channels/lamps' } } }
`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'asyncwright-staging-'));
  writeFileSync(`${root}/asyncapi.yaml`, document);
});

/** Generates Go models into `out`, the way that the command does, and what `others` name. */
function run(request: Partial<GenerateRequest> = {}, others: readonly string[] = [], host: Host = nodeHost()): Promise<Generated> {
  const targets = [
    { pack: 'templates/go', out: `${root}/out/go` },
    ...others.map((pack, index) => ({ pack, out: `${root}/out/other/${index}` })),
  ];
  const all = { document: `${root}/asyncapi.yaml`, targets, importPack: importSource, sdk: false, formatter: formatPool(), ...request };
  return generate(all, host);
}

/** A pack that prints these files. */
function pack(files: Readonly<Record<string, string>>): string {
  mkdirSync(`${root}/pack`);
  const rows = Object.keys(files).map((path, index) => `{ template: ${index}.njk, path: '${path}' }`);
  writeFileSync(`${root}/pack/pack.yaml`, `name: small\nir: 1\nformat: prettier\nfiles: [${rows.join(', ')}]\n`);
  Object.values(files).forEach((text, index) => writeFileSync(`${root}/pack/${index}.njk`, text));
  return `${root}/pack`;
}

function filesOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    paths.map(({ parentPath, name }) => [join(parentPath, name).slice(folder.length), readFileSync(join(parentPath, name), 'utf8')]),
  );
}

const codes = ({ diagnostics }: Generated) => diagnostics.map(({ code }) => code);
const left = () => readdirSync(root).filter((name) => name !== 'pack');

describe('a new output folder', () => {
  test('is what it would be if it had been written file by file', async () => {
    const made = await run();
    const whole = filesOf(`${root}/out/go`);
    mkdirSync(`${root}/again/go`, { recursive: true });
    const apart = await run({ targets: [{ pack: 'templates/go', out: `${root}/again/go` }] });
    expect([codes(made), codes(apart)]).toEqual([[], []]);
    expect(filesOf(`${root}/again/go`)).toEqual(whole);
    expect(made.targets[0]?.changes).toEqual(apart.targets[0]?.changes);
    expect(Object.keys(whole)).toContain('/asyncwright.lock');
    expect(readdirSync(`${root}/out`)).toEqual(['go']);
    const again = await run();
    expect(new Set(again.targets[0]?.changes.map(({ change }) => change))).toEqual(new Set(['unchanged', 'kept']));
  });

  test.each([
    ['a pack that fails', () => pack({ 'a.txt': '{{ nothing.at.all }}' }), 'pack-invalid'],
    ['a file that does not parse', () => pack({ 'a.ts': 'const = ;' }), 'pack-invalid'],
    ['a path that leaves the folder', () => pack({ '{title}.txt': 'x' }), 'path-unsafe'],
  ])('is not made beside %s', async (_, other, code) => {
    expect(codes(await run({}, [other()]))).toEqual([code]);
    expect(left()).toEqual(['asyncapi.yaml']);
  });

  test('does not come back with a file that is written late', async () => {
    const pool = formatPool();
    const late: Promise<unknown>[] = [];
    const write: Formatter['write'] = (...file) => {
      const writing = setTimeout(20).then(() => pool.write?.(...file) ?? '');
      late.push(writing);
      return writing;
    };
    await run({ formatter: { ...pool, write } }, [pack({ 'a.txt': 'first', 'b.txt': '{{ nothing.at.all }}' })]);
    await Promise.all(late);
    expect(left()).toEqual(['asyncapi.yaml']);
  });

  test('says of a file that cannot be written where it was to be', async () => {
    const pool = formatPool();
    const write: Formatter['write'] = (file, language) => pool.write?.(file, language, `${root}/asyncapi.yaml`) ?? Promise.resolve('');
    const { diagnostics } = await run({ formatter: { ...pool, write } });
    expect(diagnostics[0]?.message).toMatch(new RegExp(`^cannot write ${root}/out/go/\\S+: a part of its path is a file$`));
    expect(left()).toEqual(['asyncapi.yaml']);
  });

  test('says so of its lock as well', async () => {
    const host = nodeHost();
    const write: Host['write'] = (path) => Promise.reject(new HostError(path, 'no space left on the device', { writing: true }));
    const { diagnostics } = await run({}, [], { ...host, write });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `cannot write ${root}/out/go/asyncwright.lock: no space left on the device`,
    ]);
    expect(left()).toEqual(['asyncapi.yaml']);
  });

  test('that cannot be removed is no fault', async () => {
    const host = nodeHost();
    const stage: Host['stage'] = async (folder) => {
      const found = await host.stage?.(folder);
      return found && { ...found, discard: () => Promise.reject(new HostError(folder, 'permission denied', { writing: true })) };
    };
    expect(codes(await run({}, [], { ...host, stage }))).toEqual([]);
  });

  test('is written file by file where another one stands in it', async () => {
    const targets = ['out', 'out/inner'].map((out) => ({ pack: 'templates/go', out: `${root}/${out}` }));
    expect(codes(await run({ targets }))).toEqual([]);
    expect(Object.keys(filesOf(`${root}/out`))).toEqual(expect.arrayContaining(['/asyncwright.lock', '/inner/asyncwright.lock']));
  });

  test.each(['check', 'dry-run'] as const)('is not made by %s', async (mode) => {
    const { targets } = await run({ mode });
    expect(new Set(targets[0]?.changes.map(({ change }) => change))).toEqual(new Set(['created']));
    expect(left()).toEqual(['asyncapi.yaml']);
  });

  test('is a diagnostic where it cannot be', async () => {
    writeFileSync(`${root}/out`, '');
    const done = await run();
    expect([codes(done), done.targets]).toEqual([['file-unwritable'], []]);
    expect(left()).toEqual(['asyncapi.yaml', 'out']);
  });
});

test('a folder that is there and cannot be written to is a diagnostic', async () => {
  mkdirSync(`${root}/out/go`, { recursive: true });
  writeFileSync(`${root}/out/go/models`, '');
  expect(codes(await run())).toEqual(['file-unwritable']);
});
