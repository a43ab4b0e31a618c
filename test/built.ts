import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './imports/read.js';

/** Path of the built command. */
export const bin = join(root, 'dist/cli/main.js');

/** Builds dist/ unless it is newer than all that it is made of. */
export function buildWhenStale(): void {
  const newest = Math.max(...['src', 'templates', 'scripts'].map((part) => newestBelow(join(root, part))));
  if (existsSync(bin) && statSync(bin).mtimeMs >= newest) return;
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--fast'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build failed:\n${stderr}`);
}

function newestBelow(from: string): number {
  return Math.max(...readdirSync(from, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(from, name)).mtimeMs));
}
