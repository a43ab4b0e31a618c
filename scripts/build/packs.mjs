import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { root } from './root.mjs';

/** Puts templates/<lang> into dist/templates/<lang>, its adapter compiled: the form in which outside packs come too. */
export async function buildPacks() {
  const templates = join(root, 'templates');
  for (const name of readdirSync(templates).sort()) {
    const from = join(templates, name);
    if (!existsSync(join(from, 'pack.yaml'))) continue;
    const to = join(root, 'dist/templates', name);
    cpSync(from, to, { recursive: true, filter: (path) => !isAdapter(relative(from, path)) });
    if (existsSync(join(from, 'pack.ts'))) await compileAdapter(join(from, 'pack.ts'), join(to, 'pack.js'));
  }
}

/** The adapter's own source; TypeScript below runtime/ is what is copied into generated projects. */
function isAdapter(path) {
  return path === 'language' || path === 'node_modules' || (path.endsWith('.ts') && !path.includes(sep));
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
