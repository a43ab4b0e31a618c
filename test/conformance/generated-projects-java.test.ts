// Every official and real-world document, and every trap document of ours, generates Java models; all projects compile in one run with
// every warning an error.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { nodeHost } from '../../src/host/node.js';
import { generate } from '../../src/generate.js';
import { format, type Formatter } from '../../src/write/output/format.js';
import { importSource } from '../packs/source.js';
import { available, compile, prepare, shareRuntime } from '../toolchains/java.js';
import { expectGenerated } from './broken.js';
import { announce, corpus, documents, missingShared, sharedFolder } from './shared.js';

const missing = missingShared('corpus/INDEX.tsv') ?? missingShared('documents/MANIFEST.json') ?? available();

/** Paths of the documents, below the folder that is shared. */
function subjects(): readonly string[] {
  const real = corpus().filter(({ kind, version }) => (kind === 'official' || kind === 'real-world') && /^[23]\./.test(version));
  const traps = documents().filter(({ file }) => file.startsWith('codegen/'));
  return [...real.map(({ path }) => `corpus/${path}`), ...traps.map(({ file }) => `documents/${file}`)];
}

/** Files that statement by statement come out in another way than as a whole. */
const parted: string[] = [];

const bothWays: Formatter = {
  prepare: () => undefined,
  async format(file, language) {
    const text = await format(file, language);
    if (file.path.endsWith('.java') && (await format({ ...file, formatted: false }, 'clang-format')) !== text)
      parted.push(`${file.from}: ${file.path}`);
    return text;
  },
};

(missing === undefined ? describe : describe.skip)(`Java models${missing === undefined ? '' : `: ${missing}`}`, () => {
  const all = missing === undefined ? subjects() : [];
  const folder = mkdtempSync(join(tmpdir(), 'generated-projects-java-'));
  /** The package whose runtime all projects use. */
  let owner = '';
  let walked = 0;

  beforeAll(() => prepare(folder));
  afterAll(() => {
    if (process.env['KEEP'] === undefined) rmSync(folder, { recursive: true, force: true });
    announce('official, real-world and trap documents generated as Java models', walked, all.length);
  });

  test.each(all.map((path, index) => [path, index] as const))('%s', async (path, index) => {
    const base = `t.p${index}`;
    const out = join(folder, `p${index}`);
    const target = { pack: 'templates/java', out, options: { package: base } };
    const request = { document: join(sharedFolder, path), sdk: false, targets: [target], importPack: importSource, formatter: bothWays };
    const { diagnostics, targets } = await generate(request, nodeHost());
    expectGenerated(path.replace(/^corpus\//, ''), diagnostics, targets);
    if (targets.length === 0) return;
    if (owner === '') owner = base;
    shareRuntime(out, base, owner);
    walked += 1;
  });

  test('all are as clang-format leaves the whole of them', () => {
    expect(parted).toEqual([]);
  });

  test('all compile', async () => {
    expect(await compile(folder)).toEqual([]);
  }, 600_000);
});
