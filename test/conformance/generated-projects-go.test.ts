// Every official and real-world document, every trap document of ours and every case generates Go models; all packages are compiled and vetted in
// one run.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { nodeHost } from '../../src/host/node.js';
import { generate } from '../../src/generate.js';
import { importSource, root } from '../packs/source.js';
import { available, compile, lint, prepare, shareRuntime } from '../toolchains/go.js';
import { expectGenerated } from './broken.js';
import { announce, corpus, documents, missingShared, sharedFolder } from './shared.js';

const missing = missingShared('corpus/INDEX.tsv') ?? missingShared('documents/MANIFEST.json') ?? available();

/** Paths of the documents: those of the cases are ours, all others are shared. */
function subjects(): readonly string[] {
  const real = corpus().filter(({ kind, version }) => (kind === 'official' || kind === 'real-world') && /^[23]\./.test(version));
  const traps = documents().filter(({ file }) => file.startsWith('codegen/'));
  const cases = readdirSync(join(root, 'test/cases')).filter((name) => name.startsWith('models-'));
  return [
    ...real.map(({ path }) => join(sharedFolder, 'corpus', path)),
    ...traps.map(({ file }) => join(sharedFolder, 'documents', file)),
    ...cases.map((name) => join(root, 'test/cases', name, 'asyncapi.yaml')).filter((path) => existsSync(path)),
  ];
}

(missing === undefined ? describe : describe.skip)(`Go models${missing === undefined ? '' : `: ${missing}`}`, () => {
  const all = missing === undefined ? subjects() : [];
  const folder = mkdtempSync(join(tmpdir(), 'generated-projects-go-'));
  let walked = 0;

  beforeAll(() => prepare(folder));
  afterAll(() => {
    if (process.env['KEEP'] === undefined) rmSync(folder, { recursive: true, force: true });
    announce('official, real-world and trap documents generated as Go models', walked, all.length);
  });

  test.each(all.map((path, index) => [relative(root, path), path, index] as const))('%s', async (_, path, index) => {
    const out = join(folder, `p${index}`);
    const target = { pack: 'templates/go', out, options: { module: `t/p${index}` } };
    const request = { document: path, sdk: false, targets: [target], importPack: importSource };
    const { diagnostics, targets } = await generate(request, nodeHost());
    expectGenerated(relative(join(sharedFolder, 'corpus'), path), diagnostics, targets);
    if (targets.length === 0) return;
    shareRuntime(out, `t/p${index}`);
    expect(await lint(out)).toEqual([]);
    walked += 1;
  });

  test('all compile', async () => {
    expect(await compile(folder)).toEqual([]);
  }, 600_000);
});
