import { join } from 'node:path';
import { generate } from '../../src/generate.js';
import { nodeHost } from '../../src/host/node.js';
import { importSource } from '../packs/source.js';
import { compile, prepare } from '../toolchains/typescript.js';

/**
 * Generates a project of each document in `folder`: `p0`, `p1` …, whose compiled files come into `dist` beside them. What the generator
 * and the compiler object to, one a line; nothing when all is well.
 */
export async function compiled(folder: string, documents: readonly string[]): Promise<readonly string[]> {
  prepare(folder);
  const faults: string[] = [];
  for (const [at, document] of documents.entries()) {
    const target = { pack: 'templates/typescript', out: join(folder, `p${at}`) };
    const { diagnostics } = await generate({ document, targets: [target], importPack: importSource }, nodeHost());
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    faults.push(...errors.map(({ code, message }) => `${document}: ${code}: ${message}`));
  }
  return [...faults, ...(await compile(folder))];
}
