import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packs this package, installs it with its dependencies into an empty folder, and says how much that takes, in megabytes. */
export function installedMegabytes(root, folder) {
  install(root, folder);
  return sizeOf(join(folder, 'node_modules')) / 1e6;
}

/** `npm pack` of the built package, installed into a new project at `folder`. */
export function install(root, folder) {
  mkdirSync(folder, { recursive: true });
  const packed = npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root);
  const [{ filename }] = JSON.parse(packed);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  npm(['install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, filename)], folder);
}

/** Bytes of all files below a folder. */
export function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function npm(args, cwd) {
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ${args[0]} failed in ${cwd}:\n${stderr}`);
  return stdout;
}
