// asyncwright/reader as others use it: what docs/library.md shows is what happens, and a bundle of it runs where there is no Node.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build, transformSync, type Plugin } from 'esbuild';
import { buildWhenStale } from './built.js';
import { root } from './imports/read.js';

beforeAll(buildWhenStale, 300_000);

/** Runs a module in a folder of this package, where its own name leads to dist/. */
function run(code: string): string {
  mkdirSync(join(root, '.work'), { recursive: true });
  const folder = mkdtempSync(join(root, '.work/library-'));
  const file = join(folder, 'program.mjs');
  writeFileSync(file, code);
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

describe('docs/library.md', () => {
  const text = readFileSync(join(root, 'docs/library.md'), 'utf8');
  const snippets = [...text.matchAll(/```ts\n([\s\S]*?)```\n\nprints\n\n```\n([\s\S]*?)```/g)];
  test.each(snippets.map(([, code = '', prints = ''], index) => [index + 1, code, prints] as const))('snippet %i', (_, code, prints) => {
    expect(run(transformSync(code, { loader: 'ts' }).code)).toBe(prints);
  });
  test.each([
    ['src/diagnostics/diagnostic.ts', 'Diagnostic'],
    ['src/generate/request.ts', 'GenerateRequest'],
    ['src/read/index.ts', 'ReadOptions'],
    ['src/read/asyncapi/index.ts', 'ReadOptions'],
    ['src/read/document/remote.ts', 'RemoteOptions'],
  ])('the fields of %s, %s, have their rows', (file, name) => {
    const [shape = ''] = new RegExp(`^export interface ${name}\\b[^]*?^\\}`, 'm').exec(readFileSync(join(root, file), 'utf8')) ?? [];
    const fields = [...shape.matchAll(/^ {2}readonly (\w+\??):/gm)].map(([, field = '']) => field);
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((field) => !text.includes(`| \`${field}\``) && !text.includes(`| \`${field.replace('?', '')}\``))).toEqual([]);
  });
  test('what the package exports is named', () => {
    const exported = ['src/index.ts', 'src/reader.ts'].flatMap((file) => functionsOf(readFileSync(join(root, file), 'utf8')));
    expect(exported).toEqual(expect.arrayContaining(['generate', 'placeOf', 'HostError']));
    expect(exported.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });
  test('every snippet is run', () => expect(snippets).toHaveLength(text.split('```ts\n').length - 1));
});

/** The names of what a module exports, types apart. */
function functionsOf(module: string): readonly string[] {
  const declared = [...module.matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name = '']) => name);
  const passed = [...module.matchAll(/^export \{(.+)\}/gm)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
  return [...declared, ...passed.filter((name) => !name.startsWith('type '))];
}

/** Fails the bundle where a module of Node is asked for. */
const nothingOfNode: Plugin = {
  name: 'nothing of Node',
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ path }) =>
      builtinModules.includes(path.replace(/^node:/, '')) ? { errors: [{ text: `${path} is of Node` }] } : undefined,
    );
  },
};

/** Refuses the modules of Node to every module that is loaded. */
const refusal = `import { builtinModules, register } from 'node:module';
register('data:text/javascript,' + encodeURIComponent(\`
  const names = \${JSON.stringify(builtinModules)};
  export function resolve(specifier, context, next) {
    if (names.includes(specifier.replace(/^node:/, ''))) throw new Error(specifier + ' is refused');
    return next(specifier, context);
  }\`));`;

const program = `
import { parse } from 'asyncwright/reader';
const versions = ['2.0.0', '2.1.0', '2.2.0', '2.3.0', '2.4.0', '2.5.0', '2.6.0', '3.0.0', '3.1.0'];
for (const version of versions) {
  const { api, diagnostics } = await parse('asyncapi: ' + version + "\\ninfo: { title: Lamps, version: '1' }\\nchannels: {}");
  console.log(version, api?.info.title, diagnostics.length);
  const wrong = await parse('asyncapi: ' + version + '\\ninfo: { title: Lamps, version: 1 }\\nchannels: {}');
  console.log(wrong.diagnostics[0]?.message);
}
`;

const printed = ['2.0.0', '2.1.0', '2.2.0', '2.3.0', '2.4.0', '2.5.0', '2.6.0', '3.0.0', '3.1.0']
  .map((version) => `${version} Lamps 0\nversion must be a string, not a number\n`)
  .join('');

describe('a bundle of asyncwright/reader', () => {
  test.each([
    ['in one file', false],
    ['with a chunk for each version', true],
  ])('runs without fs or any other module of Node: %s', async (_, splitting) => {
    mkdirSync(join(root, '.work'), { recursive: true });
    const folder = mkdtempSync(join(root, '.work/bundle-'));
    await build({
      stdin: { contents: program, resolveDir: root },
      outdir: folder,
      entryNames: 'program',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting,
      format: 'esm',
      platform: 'browser',
      plugins: [nothingOfNode],
      logLevel: 'silent',
    });
    const hook = `data:text/javascript,${encodeURIComponent(refusal)}`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', hook, join(folder, 'program.mjs')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect({ stdout, stderr }).toEqual({ stdout: printed, stderr: '' });
  });

  test('and where they are refused, they are', () => {
    const hook = `data:text/javascript,${encodeURIComponent(refusal)}`;
    const { stderr } = spawnSync(process.execPath, ['--import', hook, '--input-type=module', '-e', "import 'node:fs'"], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('node:fs is refused');
  });
});
