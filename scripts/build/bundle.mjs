import { chmodSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { quickened } from './quickened.mjs';
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
    plugins: [quickened, builtins, columns],
    legalComments: 'linked',
    logLevel: 'warning',
  });
  chmodSync(join(root, 'dist/cli/main.js'), 0o755);
}

/**
 * CommonJS packages among the bundled ones ask for Node's modules with `require`, which ES modules do not have. A `require` made for all
 * chunks would keep asyncwright/reader, which shares some of them, from running anywhere but in Node.
 */
const builtins = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z]/ }, ({ kind, path }) => {
      if (kind !== 'require-call' || !builtinModules.includes(path.replace(/^node:/, ''))) return undefined;
      return { path, namespace: 'builtin' };
    });
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

/**
 * The columns of `--help` hold our own words, in Latin letters. What yargs measures them with knows every script and every emoji, and reads
 * its tables of them whenever a command starts, which takes longer than to check a small document.
 */
const columns = {
  name: 'columns',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, () => ({ path: 'string-width', namespace: 'columns' }));
    onLoad({ filter: /.*/, namespace: 'columns' }, () => ({ contents: 'export default (text) => text.length;' }));
  },
};
