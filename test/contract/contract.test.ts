import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { load } from 'js-yaml';
import ts from 'typescript';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const rows = load(readFileSync(join(here, 'behaviour.yaml'), 'utf8')) as { readonly name: string }[];

interface Result {
  readonly subject: string;
  readonly row: string;
  readonly problem?: string;
}

/** The project as it is generated: the SDK of the case, the runtime, and models for it. */
function project(folder: string): void {
  const gen = join(folder, 'src/gen');
  cpSync(join(root, 'test/cases/sdk-streetlights/expected/typescript/src/gen'), gen, { recursive: true });
  cpSync(join(root, 'templates/typescript/runtime'), join(gen, 'runtime'), { recursive: true });
  mkdirSync(join(gen, 'models'), { recursive: true });
  cpSync(join(here, 'typescript/models.ts'), join(gen, 'models/index.ts'));
  cpSync(join(here, 'typescript/stub.ts'), join(gen, 'models/stub.ts'));
  cpSync(join(here, 'typescript/refused.ts'), join(folder, 'refused.ts'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const imports = {
    '#sdk': './src/gen/index.ts',
    '#sdk/memory': './src/gen/runtime/transports/memory.ts',
    '#sdk/ws': './src/gen/runtime/transports/ws/index.ts',
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', imports }));
  cpSync(join(here, 'typescript'), join(folder, 'contract'), { recursive: true, filter: (path) => !/(models|stub|refused)\.ts$/.test(path) });
}

let folder = '';
let results: Result[] = [];

beforeAll(async () => {
  mkdirSync(join(root, '.work'), { recursive: true });
  folder = mkdtempSync(join(root, '.work/contract-'));
  project(folder);
  const outfile = join(folder, 'contract.mjs');
  await build({
    entryPoints: [join(folder, 'contract/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    packages: 'bundle',
    external: ['ws'],
  });
  const { stdout, stderr } = spawnSync(process.execPath, [outfile, JSON.stringify(rows)], { encoding: 'utf8' });
  if (stderr !== '') throw new Error(stderr);
  results = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Result);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['memory', 'ws'])('%s', (subject) => {
  test.each(rows.map(({ name }) => name))('%s', (row) => {
    const result = results.find((one) => one.subject === subject && one.row === row);
    expect(result).toBeDefined();
    expect(result?.problem).toBeUndefined();
  });
});

test('the compiler refuses what a protocol cannot do', () => {
  const program = ts.createProgram([join(folder, 'refused.ts')], {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts', 'lib.dom.d.ts'],
    module: ts.ModuleKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
  });
  const messages = ts.getPreEmitDiagnostics(program).filter(({ file }) => !file?.fileName.includes('/payload/'));
  expect(messages.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
});
