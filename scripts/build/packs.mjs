import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { quickened } from './quickened.mjs';
import { root } from './root.mjs';
import { runnable } from './source.mjs';

/**
 * Puts templates/<lang> into dist/templates/<lang>, its adapter compiled: the form in which outside packs come too. What these need not have
 * is the code of their templates, which the adapter exports as well.
 */
export async function buildPacks() {
  const compiler = await import(await runnable(join(root, 'src/write/render/compile.ts')));
  const templates = join(root, 'templates');
  for (const name of readdirSync(templates).sort()) {
    const from = join(templates, name);
    if (!existsSync(join(from, 'pack.yaml'))) continue;
    const to = join(root, 'dist/templates', name);
    cpSync(from, to, { recursive: true, filter: (path) => !isAdapter(relative(from, path)) });
    relink(join(to, 'README.md'));
    if (!existsSync(join(from, 'pack.ts'))) continue;
    await compileAdapter(from, compiledTemplates(from, compiler), join(to, 'pack.js'));
  }
}

/** What a README links to is a folder further away in `dist`. */
function relink(readme) {
  if (existsSync(readme)) writeFileSync(readme, readFileSync(readme, 'utf8').replaceAll('](../../', '](../../../'));
}

/** The adapter's own source; TypeScript below runtime/ is what is copied into generated projects. */
function isAdapter(path) {
  return path === 'language' || path === 'node_modules' || (path.endsWith('.ts') && !path.includes(sep));
}

async function compileAdapter(from, compiled, to) {
  await build({
    absWorkingDir: root,
    stdin: { contents: `export { default } from './pack.ts';\nexport const compiled = {${compiled}};`, resolveDir: from },
    outfile: to,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    alias: { 'asyncwright/pack': join(root, 'src/pack.ts') },
    plugins: [quickened],
    logLevel: 'warning',
  });
}

function compiledTemplates(folder, { templateCode, fingerprint }) {
  const paths = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.njk'));
  const names = paths.map((path) => path.replaceAll(sep, '/')).sort();
  return names.map((name) => {
    const source = readFileSync(join(folder, name), 'utf8');
    return `${JSON.stringify(name)}: { fingerprint: "${fingerprint(source)}", parts() {\n${templateCode(name, source)}} }`;
  });
}
