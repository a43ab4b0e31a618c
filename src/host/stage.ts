import { mkdirSync, lstatSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { guardWriting, refusal } from './failure.js';
import type { Stage } from './host.js';

/** A folder beside one that is not there; undefined where it is, or where there is something else of that name. */
export function stage(path: string): Stage | undefined {
  const folder = resolve(path);
  const beside = `${folder}.${process.pid}.tmp`;
  if (isThere(folder) || isThere(beside)) return undefined;
  const first = mkdirSync(beside, { recursive: true }) ?? beside;
  const discard = (): void => {
    process.off('exit', discard);
    rmSync(beside, { recursive: true, force: true });
    for (let left = dirname(beside); left.length >= first.length; left = dirname(left)) if (!isRemoved(left)) return;
  };
  process.once('exit', discard);
  return {
    folder: beside,
    commit: () =>
      guardWriting(path, () => {
        appear(beside, folder);
        process.off('exit', discard);
      }),
    discard: () => guardWriting(path, discard),
  };
}

/** Writes a file that is not there yet, and that nobody reads meanwhile. Throws `HostError`. */
export function writeNew(path: string, text: string): void {
  try {
    written(path, text);
  } catch (error) {
    throw refusal(path, error);
  }
}

function written(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true }); // the first file of its folder
    writeFileSync(path, text);
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** At once; into a folder that has come into being meanwhile, file by file. */
function appear(beside: string, folder: string): void {
  if (!isThere(folder)) return renameSync(beside, folder);
  for (const entry of readdirSync(beside, { withFileTypes: true })) {
    const [from, to] = [join(beside, entry.name), join(folder, entry.name)];
    if (entry.isDirectory()) appear(from, to);
    else renameSync(from, to);
  }
  rmdirSync(beside);
}

/** An empty folder goes. */
function isRemoved(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
