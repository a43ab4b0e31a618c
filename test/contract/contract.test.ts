// The behaviour contract, run by the SDK that is generated for the contract's own document, on every transport.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { load } from 'js-yaml';
import { generate } from '../../src/generate.js';
import { nodeHost } from '../../src/host/node.js';
import { importSource, root } from '../packs/source.js';
import { compile, prepare } from '../toolchains/typescript.js';

const here = join(root, 'test/contract');
const rows = load(readFileSync(join(here, 'behaviour.yaml'), 'utf8')) as { readonly name: string }[];

interface Result {
  readonly subject: string;
  readonly row: string;
  readonly problem?: string;
}

let folder = '';
let results: readonly Result[] = [];

/** The generated project, with the contract's runner inside. */
async function project(out: string): Promise<void> {
  const target = { pack: 'templates/typescript', out };
  const { diagnostics } = await generate(
    { document: join(here, 'asyncapi.yaml'), targets: [target], importPack: importSource },
    nodeHost(),
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const imports = {
    '#sdk': './src/gen/index.ts',
    '#sdk/memory': './src/gen/transports/memory.ts',
    '#sdk/ws': './src/gen/transports/ws/index.ts',
  };
  writeFileSync(join(out, 'package.json'), JSON.stringify({ type: 'module', imports }));
  cpSync(join(here, 'typescript'), join(out, 'src/contract'), { recursive: true });
}

function run(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, JSON.stringify(rows)], { env: { ...process.env, NODE_OPTIONS: '' } });
    let printed = '';
    let complaints = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    child.on('close', () => (complaints === '' ? resolve(printed) : reject(new Error(complaints))));
  });
}

beforeAll(async () => {
  mkdirSync(join(root, '.work'), { recursive: true });
  folder = mkdtempSync(join(root, '.work/contract-'));
  prepare(folder);
  await project(join(folder, 'sdk'));
  const outfile = join(folder, 'contract.mjs');
  await build({
    entryPoints: [join(folder, 'sdk/src/contract/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    external: ['ws'],
  });
  const printed = await run(outfile);
  results = printed.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Result]));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['memory', 'ws'])('%s', (subject) => {
  test.each(rows.map(({ name }) => name))('%s', (row) => {
    const result = results.find((one) => one.subject === subject && one.row === row);
    expect(result).toBeDefined();
    expect(result?.problem).toBeUndefined();
  });
});

test('the compiler takes the contract and refuses what a protocol cannot do', async () => {
  expect(await compile(folder)).toEqual([]);
});
