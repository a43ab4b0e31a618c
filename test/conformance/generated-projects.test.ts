// Every official and real-world document, and every trap document of ours, generates a TypeScript project; all projects compile with the strictest
// options, as many in one run as a compiler has memory for, by the project's own compiler and by the newest.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { nodeHost } from '../../src/host/node.js';
import { generate } from '../../src/generate.js';
import { importSource, root } from '../packs/source.js';
import { compile, prepare } from '../toolchains/typescript.js';
import { expectGenerated } from './broken.js';
import { announce, corpus, documents, missingShared, sharedFolder } from './shared.js';

const missing = missingShared('corpus/INDEX.tsv') ?? missingShared('documents/MANIFEST.json');

/** Projects that are compiled in one run. */
const GROUP = 100;

function groupOf(index: number): string {
  return `g${Math.floor(index / GROUP)}`;
}

/** Paths of the documents, below the folder that is shared. */
function subjects(): readonly string[] {
  const real = corpus().filter(({ kind, version }) => (kind === 'official' || kind === 'real-world') && /^[23]\./.test(version));
  const traps = documents().filter(({ file }) => file.startsWith('codegen/'));
  return [...real.map(({ path }) => `corpus/${path}`), ...traps.map(({ file }) => `documents/${file}`)];
}

(missing === undefined ? describe : describe.skip)(`TypeScript projects${missing === undefined ? '' : `: ${missing}`}`, () => {
  const all = missing === undefined ? subjects() : [];
  const folder = mkdtempSync(join(tmpdir(), 'generated-projects-'));
  let walked = 0;

  const groups = [...new Set(all.map((_, index) => groupOf(index)))].map((group) => join(folder, group));

  beforeAll(() => groups.forEach(prepare));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    announce('official, real-world and trap documents generated', walked, all.length);
  });

  test.each(all.map((path, index) => [path, index] as const))('%s', async (path, index) => {
    const target = { pack: 'templates/typescript', out: join(folder, groupOf(index), `p${index}`) };
    const { diagnostics, targets } = await generate(
      { document: join(sharedFolder, path), targets: [target], importPack: importSource },
      nodeHost(),
    );
    expectGenerated(path.replace(/^corpus\//, ''), diagnostics, targets);
    walked += 1;
  });

  test.each(['typescript', 'typescript-newest'] as const)(
    'all compile with %s',
    async (compiler) => {
      for (const group of groups) expect(await compile(group, compiler)).toEqual([]);
    },
    600_000,
  );

  test('run from the repository root, where packs are', () => {
    expect(process.cwd()).toBe(root);
  });
});
