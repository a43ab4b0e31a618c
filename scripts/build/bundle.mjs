import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './root.mjs';

/** What stays outside the bundle: large, loaded only by the commands that need it. The rest starts faster bundled. */
const external = ['prettier', 'nunjucks', 'ajv', 'ajv-formats', '@wasm-fmt/*'];

/**
 * One chunk for each command (they are imported dynamically) and for what they share. Chunks stand one folder below dist/, where
 * a module finds package.json and templates/ in the same direction as from its source.
 */
export async function bundle() {
  await build({
    absWorkingDir: root,
    entryPoints: ['src/index.ts', 'src/reader.ts', 'src/pack.ts', 'src/cli/main.ts', 'src/cli/format-worker.ts'],
    outdir: 'dist',
    outbase: 'src',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external,
    // CommonJS packages among the bundled ones ask for Node's modules with require.
    banner: {
      js: "import { createRequire as asyncwrightRequire } from 'node:module'; const require = asyncwrightRequire(import.meta.url);",
    },
    legalComments: 'linked',
    logLevel: 'warning',
  });
  chmodSync(join(root, 'dist/cli/main.js'), 0o755);
}
