import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const script = join(root, 'scripts/structure/build.mjs');
const stamp = join(root, '.work/structure.stamp');
const outputs = ['src/read/validate/compiled/3.1.js', 'src/write/pack/compiled/manifest.js'].map((path) => join(root, path));

/** Compiles the official schemas and that of manifests to standalone validators, unless that was done since its inputs last changed. */
export function buildStructure() {
  if (!existsSync(script) || isFresh()) return;
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the official schemas could not be compiled');
  mkdirSync(join(root, '.work'), { recursive: true });
  writeFileSync(stamp, '');
}

function isFresh() {
  if (!existsSync(stamp) || !outputs.every(existsSync)) return false;
  const built = statSync(stamp).mtimeMs;
  const folder = join(root, 'scripts/structure');
  const inputs = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
  inputs.push(join(root, 'node_modules/@asyncapi/specs/package.json'), join(root, 'src/write/pack/manifest.schema.json'));
  return inputs.every((file) => statSync(file).mtimeMs <= built);
}
