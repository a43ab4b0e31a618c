import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ImportPack } from '../../src/write/pack/load.js';

/** The repository's root. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Imports the adapter of a pack in a folder of the repository: our packs are TypeScript there, others' are not. */
export const importSource: ImportPack = (folder) => {
  const file = join(root, folder, 'pack.ts');
  return import(pathToFileURL(existsSync(file) ? file : join(root, folder, 'pack.js')).href) as Promise<unknown>;
};

/** The texts of all files below a folder of the repository, by their path in it. */
export function filesBelow(folder: string): Record<string, string> {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
}
