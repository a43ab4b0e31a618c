import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './root.mjs';

/** Puts templates/<lang> into dist/templates/<lang>, its adapter compiled: the form in which outside packs come too. */
export async function buildPacks() {
  const templates = join(root, 'templates');
  for (const name of readdirSync(templates).sort()) {
    const from = join(templates, name);
    if (!existsSync(join(from, 'pack.yaml'))) continue;
    const to = join(root, 'dist/templates', name);
    cpSync(from, to, { recursive: true, filter: (path) => path !== join(from, 'pack.ts') && !path.includes('node_modules') });
    if (existsSync(join(from, 'pack.ts'))) await compileAdapter(join(from, 'pack.ts'), join(to, 'pack.js'));
  }
}

async function compileAdapter(from, to) {
  await build({
    absWorkingDir: root,
    entryPoints: [from],
    outfile: to,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    alias: { 'asyncwright/pack': join(root, 'src/pack.ts') },
    logLevel: 'warning',
  });
}
