import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root } from './root.mjs';
import { buildStructure } from './structure.mjs';

/**
 * Makes a TypeScript file of this repository, with all that it imports, into one that Node runs. Returns its path, which is there until
 * this process ends.
 */
export async function runnable(entry) {
  buildStructure();
  mkdirSync(join(root, '.work'), { recursive: true });
  const folder = mkdtempSync(join(root, '.work/source-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    outExtension: { '.js': '.mjs' },
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return join(folder, basename(entry).replace(/\.ts$/, '.mjs'));
}
