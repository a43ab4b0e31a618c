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
import { announce, corpus, documents, missingShared, sharedFolder } from './shared.js';

const missing = missingShared('corpus/INDEX.tsv') ?? missingShared('documents/MANIFEST.json');

/** Documents that generate nothing, each with the diagnostic that says why. */
const faulty: ReadonlyMap<string, string> = new Map([
  ['corpus/asyncapi+spec@v2.4.0/examples/social-media/comments-service/asyncapi.yaml', 'undefined-ref'],
]);

interface Subject {
  readonly path: string;
  /** The index knows that it refers to files that are not there. */
  readonly isBroken: boolean;
}

/** Projects that are compiled in one run. */
const GROUP = 100;

function groupOf(index: number): string {
  return `g${Math.floor(index / GROUP)}`;
}

function subjects(): readonly Subject[] {
  const real = corpus().filter(({ kind, version }) => (kind === 'official' || kind === 'real-world') && /^[23]\./.test(version));
  const traps = documents().filter(({ file }) => file.startsWith('codegen/'));
  return [
    ...real.map(({ path, expected }) => ({ path: `corpus/${path}`, isBroken: expected !== 'valid' })),
    ...traps.map(({ file }) => ({ path: `documents/${file}`, isBroken: false })),
  ];
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

  test.each(all.map((subject, index) => [subject.path, subject, index] as const))('%s', async (path, subject, index) => {
    const target = { pack: 'templates/typescript', out: join(folder, groupOf(index), `p${index}`) };
    const { diagnostics, targets } = await generate(
      { document: join(sharedFolder, path), targets: [target], importPack: importSource },
      nodeHost(),
    );
    const errors = [...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code))];
    const fault = faulty.get(path);
    if (fault !== undefined) expect(errors).toEqual([fault]);
    else if (!subject.isBroken) expect(errors).toEqual([]);
    expect(targets.length).toBe(errors.length > 0 ? 0 : 1);
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
