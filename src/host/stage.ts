import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { guardWriting, refusal } from './failure.js';
import { HostError, type Stage } from './host.js';

/** Of the folders that are made on this machine, in which every process has a number of its own. */
const machine = hostname().replace(/[^\w-]/g, '_');

/** Stands in each folder in the making, and tells it from folders of a user that are called alike. */
const MARK = '.asyncwright-stage';

/** A folder beside one that is not there; undefined where it is, or where there can be none of such a name. */
export function stage(path: string): Stage | undefined {
  const folder = resolve(path);
  const beside = `${folder}.${machine}-${process.pid}.tmp`;
  removeAbandoned(folder);
  if (isThere(folder)) return undefined;
  const first = begun(beside);
  if (first === undefined) return undefined;
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
        rmSync(join(beside, MARK));
        appear(beside, folder, path);
        process.off('exit', discard);
      }),
    discard: () => guardWriting(path, discard),
  };
}

/** The first of the folders that were made for it; undefined where it is there, or its name is longer than that of a folder may be. */
function begun(beside: string): string | undefined {
  try {
    const first = mkdirSync(beside, { recursive: true });
    if (first !== undefined) writeFileSync(join(beside, MARK), '');
    return first;
  } catch (error) {
    if (codeOf(error) === 'ENAMETOOLONG') return undefined;
    throw error;
  }
}

/** Removes what runs on this machine left behind that were killed. What cannot be looked into or removed stays. */
function removeAbandoned(folder: string): void {
  const [parent, name] = [dirname(folder), `${basename(folder)}.${machine}-`];
  try {
    for (const entry of readdirSync(parent)) {
      const [, id] = (entry.startsWith(name) && /^(\d+)\.tmp$/.exec(entry.slice(name.length))) || [];
      const isLeft = id !== undefined && !isRunning(Number(id)) && isThere(join(parent, entry, MARK));
      if (isLeft) rmSync(join(parent, entry), { recursive: true, force: true });
    }
  } catch {
    // It is in nobody's way.
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM'; // somebody else's
  }
}

/** Writes a file that is not there yet, in a folder that is; nobody reads it meanwhile. Throws `HostError`. */
export function writeNew(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  try {
    written(folder, file, text);
  } catch (error) {
    throw refusal(file, error);
  }
}

function written(folder: string, file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || !isThere(folder)) throw error;
    mkdirSync(dirname(file), { recursive: true }); // the first file of its folder
    writeFileSync(file, text);
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** At once; or file by file, where a system does not rename folders that it looks into. */
function appear(beside: string, folder: string, path: string): void {
  if (isThere(folder)) throw new HostError(path, 'something of that name has come into being meanwhile', { writing: true });
  try {
    renameSync(beside, folder);
  } catch (error) {
    if (!['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
    mkdirSync(folder);
    for (const entry of readdirSync(beside)) renameSync(join(beside, entry), join(folder, entry));
    rmdirSync(beside);
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

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
