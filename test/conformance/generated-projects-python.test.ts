// Every official and real-world document, and every trap document of ours, generates Python models; all projects satisfy
// mypy and pyright, each in one run, and every module can be imported.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { nodeHost } from '../../src/host/node.js';
import { generate } from '../../src/generate.js';
import { importSource } from '../packs/source.js';
import { available, compile, inspect, lint, prepare, run } from '../toolchains/python.js';
import { expectGenerated } from './broken.js';
import { announce, corpus, documents, missingShared, sharedFolder } from './shared.js';

const missing = missingShared('corpus/INDEX.tsv') ?? missingShared('documents/MANIFEST.json') ?? available();

/** Paths of the documents, below the folder that is shared. */
function subjects(): readonly string[] {
  const real = corpus().filter(({ kind, version }) => (kind === 'official' || kind === 'real-world') && /^[23]\./.test(version));
  const traps = documents().filter(({ file }) => file.startsWith('codegen/'));
  return [...real.map(({ path }) => `corpus/${path}`), ...traps.map(({ file }) => `documents/${file}`)];
}

/** Imports every module of every project, and makes pydantic build every model. */
const importer = `
import sys
from importlib import import_module
from pathlib import Path

folder = Path(sys.argv[1])
sys.path.insert(0, str(folder))
for file in sorted(folder.glob("p*/src/*/gen/models/__init__.py")):
    package = ".".join(file.parent.relative_to(folder).parts)
    models = import_module(package)
    for name in dir(models):
        thing = getattr(models, name)
        if hasattr(thing, "model_rebuild"):
            thing.model_rebuild()
            thing.model_json_schema()
            thing.violations(None)
print("built")
`;

(missing === undefined ? describe : describe.skip)(`Python models${missing === undefined ? '' : `: ${missing}`}`, () => {
  const all = missing === undefined ? subjects() : [];
  const folder = mkdtempSync(join(tmpdir(), 'generated-projects-python-'));
  let walked = 0;

  beforeAll(() => prepare(folder));
  afterAll(() => {
    if (process.env['KEEP'] === undefined) rmSync(folder, { recursive: true, force: true });
    announce('official, real-world and trap documents generated as Python models', walked, all.length);
  });

  test.each(all.map((path, index) => [path, index] as const))('%s', async (path, index) => {
    const target = { pack: 'templates/python', out: join(folder, `p${index}`) };
    const request = { document: join(sharedFolder, path), sdk: false, targets: [target], importPack: importSource };
    const { diagnostics, targets } = await generate(request, nodeHost());
    expectGenerated(path.replace(/^corpus\//, ''), diagnostics, targets);
    walked += 1;
  });

  test('all satisfy mypy, strictly', async () => {
    expect(await compile(folder)).toEqual([]);
  }, 600_000);

  test('all satisfy pyright', async () => {
    expect(await inspect(folder)).toEqual([]);
  }, 600_000);

  test('all are as ruff leaves them', async () => {
    expect(await lint(folder)).toEqual([]);
  }, 600_000);

  test('all can be imported and built', async () => {
    writeFileSync(join(folder, 'importer.py'), importer);
    expect(await run(folder, 'importer.py', [folder])).toEqual({ code: 0, output: 'built\n' });
  }, 600_000);
});
