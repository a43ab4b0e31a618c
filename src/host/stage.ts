import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { guardWriting, refusal } from './failure.js';
import type { Stage } from './host.js';

/** Of the folders that are made on this machine, in which every process has a number of its own. */
const machine = hostname().replace(/[^\w-]/g, '_');

/** A folder beside one that is not there; undefined where it is, or where there is something else of that name. */
export function stage(path: string): Stage | undefined {
  const folder = resolve(path);
  const beside = `${folder}.${machine}-${process.pid}.tmp`;
  removeAbandoned(folder);
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

/** Removes what runs left behind that were killed: others that write to the same folder may be under way. */
function removeAbandoned(folder: string): void {
  const [parent, name] = [dirname(folder), `${basename(folder)}.`];
  if (!isThere(parent)) return;
  for (const entry of readdirSync(parent)) {
    const [, maker, id] = (entry.startsWith(name) && /^([\w-]+)-(\d+)\.tmp$/.exec(entry.slice(name.length))) || [];
    const isOver = maker === machine ? !isRunning(Number(id)) : maker !== undefined && isOld(join(parent, entry));
    if (isOver) rmSync(join(parent, entry), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // somebody else's
  }
}

/** No run takes so long. In milliseconds. */
const LONGEST_RUN = 3_600_000;

/** Of another machine that has the same disk it is not known which processes run. */
function isOld(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.mtimeMs < Date.now() - LONGEST_RUN;
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

/** At once; file by file into a folder that has come into being meanwhile, and where a system does not rename folders that it looks into. */
function appear(beside: string, folder: string): void {
  if (!isThere(folder)) {
    if (isRenamed(beside, folder)) return;
    mkdirSync(folder);
  }
  for (const entry of readdirSync(beside, { withFileTypes: true })) {
    const [from, to] = [join(beside, entry.name), join(folder, entry.name)];
    if (entry.isDirectory()) appear(from, to);
    else renameSync(from, to);
  }
  rmdirSync(beside);
}

function isRenamed(beside: string, folder: string): boolean {
  try {
    renameSync(beside, folder);
    return true;
  } catch (error) {
    if (['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
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
