import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cli } from './unit/cli/terminal.js';
import { bin, buildWhenStale } from './built.js';
import { filesBelow, root } from './imports/read.js';
import { compile, prepare, run } from './toolchains/typescript.js';

/** What the documents promise a reader: commands that exist, options that are understood, links that lead somewhere. */

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...filesBelow('docs', /\.md$/),
  ...filesBelow('examples', /^examples\/[^/]+\/README\.md$/),
];
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

function text(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Command lines in `sh` blocks, without comments. */
function commandLines(path: string): string[] {
  return [...text(path).matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block = '']) => block.split('\n'))
    .flatMap((line) => line.replace(/\s+#.*$/, '').split('&&'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

describe.each(documents)('%s', (path) => {
  test.each([...commandLines(path), ''])('%s', async (line) => {
    const [program, ...args] = line.split(/\s+/);
    if (program === 'npm') expect(isNpmCommand(args)).toBe(true);
    else if (program === 'asyncwright') expect((await cli([...args.map(example), '--help'])).err).toBe('');
    else expect(program).toBe('');
  });

  test('links lead to files', () => {
    const targets = [...text(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([]);
  });
});

/** `ci`, `test`, or a script of ours; the examples exist. */
function isNpmCommand([command = '', script = '', name = '']: readonly string[]): boolean {
  if (command !== 'run') return command === 'ci' || command === 'test';
  return Object.hasOwn(manifest.scripts, script) && (script !== 'example' || existsSync(join(root, 'examples', name, 'asyncapi.yaml')));
}

/** Placeholders stand for what a reader fills in. */
function example(word: string): string {
  return word === 'DOC...' ? 'DOC' : word;
}

describe('what the documents show is what happens', () => {
  test('the streetlights example prints what its README says, and the model in the README is the generated one', () => {
    buildWhenStale();
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/example.mjs', 'streetlights'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [, shown = 'nothing'] = /```\n(service: listening[\s\S]*?)```/.exec(text('examples/streetlights/README.md')) ?? [];
    expect(stdout).toContain(shown);

    const [, path = '', excerpt = 'nothing'] = /<!-- generated: \S+ (\S+) -->\s+```ts\n([\s\S]*?)```/.exec(text('README.md')) ?? [];
    expect(text(`examples/streetlights/generated/${path}`)).toContain(excerpt);
  });

  test('the code in the README compiles against the generated SDK', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'readme-'));
    prepare(folder);
    mkdirSync(join(folder, 'readme/src'), { recursive: true });
    cpSync(join(root, 'examples/streetlights/generated/src'), join(folder, 'readme/src'), { recursive: true });
    const blocks = [...text('README.md').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block = '']) => block);
    const [client = '', service = ''] = blocks.filter((block) => /Streetlights(Client|Service)/.test(block));
    const isImport = (line: string): boolean => line.startsWith('import ');
    const shown = client.split('\n').filter(isImport);
    const imports = [
      ...shown.map((line) => line.replace("'./sdk/src/", "'./")),
      "import { StreetlightsService, type StreetlightsHandlers, sdk } from './index.js';",
      "import type { WsServer } from './gen/transports/ws/index.js';",
    ];
    const bodies = [client, service].map((block, index) => {
      const lines = block.split('\n').filter((line) => !isImport(line));
      return `export async function shown${index}(): Promise<void> {\n${lines.join('\n')}}\n`;
    });
    const [, layers = ''] = /```ts\n([^`]*sdk\.dedupe[^]*?)```/.exec(text('templates/typescript/README.md')) ?? [];
    const given = 'transport: WsServer, handlers: StreetlightsHandlers, logger: Console, meter: sdk.Meter';
    const layered = `export function layered(${given}): object {\n${layers}return service;\n}\n`;
    writeFileSync(join(folder, 'readme/src/readme.ts'), [...imports, ...bodies, layered].join('\n'));
    const faults = await compile(folder);
    rmSync(folder, { recursive: true });
    expect([client, service, layers].map((block) => block === '')).toEqual([false, false, false]);
    expect(faults).toEqual([]);
  }, 60_000);

  test('the first program in a generated README compiles, runs and ends', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'readme-'));
    prepare(folder);
    const project = join(folder, 'fresh');
    const document = join(root, 'examples/streetlights/asyncapi.yaml');
    buildWhenStale();
    spawnSync(process.execPath, [bin, 'generate', document, '--lang', 'typescript', '--out', project]);
    const [, program = 'nothing'] = /```ts\n(import \{ memory[\s\S]*?)```/.exec(readFileSync(join(project, 'README.md'), 'utf8')) ?? [];
    writeFileSync(join(project, 'src/try.ts'), program);
    const faults = await compile(folder);
    const { code, output } = await run(folder, 'dist/fresh/src/try.js');
    rmSync(folder, { recursive: true });
    expect(faults).toEqual([]);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining("status: 'ready'") });
  }, 120_000);

  test('files that the documents quote are quoted whole', () => {
    const quoted = documents.flatMap((path) =>
      [...text(path).matchAll(/<!-- file: (\S+) -->\s+```\w*\n([\s\S]*?)```/g)].map(([, file = '', block = '']) => ({ path, file, block })),
    );
    expect(quoted.length).toBeGreaterThan(3);
    for (const { path, file, block } of quoted) expect({ path, file, block }).toEqual({ path, file, block: text(file) });
  });

  test('docs/packs.md has every key of a manifest', () => {
    interface Shape {
      readonly properties?: Readonly<Record<string, Shape & { readonly items?: Shape }>>;
    }
    const { properties = {} } = JSON.parse(text('src/write/pack/manifest.schema.json')) as Shape;
    const keys = Object.entries(properties).flatMap(([key, { items }]) => [key, ...Object.keys(items?.properties ?? {})]);
    expect(keys.length).toBeGreaterThan(15);
    expect(keys.filter((key) => !new RegExp(`\\b${key}\\b`).test(text('docs/packs.md')))).toEqual([]);
  });

  test('the options of each command are those of its help', async () => {
    const [, ...sections] = text('docs/commands.md').split(/^## /m);
    for (const command of ['generate', 'models', 'validate', 'inspect']) {
      const section = sections.find((one) => one.startsWith(`${command}\n`)) ?? '';
      const told = new Set([...section.replace(/, without .*/, '').matchAll(/--([a-z]+(?:-[a-z]+)*)/g)].map(([, name = '']) => name));
      const { out } = await cli([command, '--help']);
      const known = [...out.matchAll(/^\s+(?:-\w, )?--([a-z-]+)/gm)].map(([, name = '']) => name).filter((name) => name !== 'help');
      const inherits = /Options as for generate/.test(section) ? new Set(known) : new Set<string>();
      expect({ command, missing: known.filter((name) => !told.has(name) && !inherits.has(name)) }).toEqual({ command, missing: [] });
      expect({ command, unknown: [...told].filter((name) => !known.includes(name)) }).toEqual({ command, unknown: [] });
    }
  });
});
