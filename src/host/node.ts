import { dirname, join } from 'node:path';
import fs from 'fs-extra';
import { guardReading, guardWriting, reasons } from './failure.js';
import { HostError, type FetchRequest, type Host } from './host.js';
import { stage } from './stage.js';

/** What a host of this process may be told. */
export interface NodeHostOptions {
  /** Folder in which texts of other hosts are kept by their SHA-256 (default: that of this user). */
  readonly cache?: string;
}

/**
 * The file system and the network of this process; relative paths start in its working folder. Files are read and written at once: they
 * are small and many, and waiting for each takes several times as long as what is waited for.
 */
export function nodeHost(options: NodeHostOptions = {}): Host {
  return {
    read: (path) => guardReading(path, () => read(path)),
    has: (path) => guardReading(path, () => has(path)),
    list: (folder) => guardReading(folder, () => list(folder)),
    write: (path, text) => guardWriting(path, () => write(path, text)),
    remove: (path) => guardWriting(path, () => remove(path)),
    stage: (folder) => guardWriting(folder, () => stage(folder)),
    fetch: (url, request) => fetch(url, request, options.cache),
  };
}

/** What reaches the network is loaded when it is needed: most documents stay on this machine. */
async function fetch(url: string, request: FetchRequest, folder: string | undefined): Promise<string> {
  const [{ cacheFolder, keep, kept }, { fetchText }] = await Promise.all([import('./cache.js'), import('./remote.js')]);
  const cache = folder ?? cacheFolder();
  const known = request.sha256 === undefined ? undefined : await kept(cache, request.sha256);
  if (known !== undefined) return known;
  const text = await fetchText(url, request);
  await keep(cache, text);
  return text;
}

function list(folder: string): readonly string[] {
  if (!fs.existsSync(folder)) return [];
  const found: string[] = [];
  const pending = [''];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const entry of fs.readdirSync(join(folder, next), { withFileTypes: true })) {
      const path = next === '' ? entry.name : `${next}/${entry.name}`;
      if (entry.isDirectory()) pending.push(path);
      else found.push(path);
    }
  }
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Most that is asked for is not there yet: to look takes a quarter of the time that a failure does. */
function has(path: string): boolean {
  try {
    return fs.statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false; // below a file
    throw error;
  }
}

function read(path: string): string {
  if (!has(path)) throw new HostError(path, reasons['ENOENT'] ?? '');
  return fs.readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}

/** A reader sees the old text or the new one, never a part. */
function write(path: string, text: string): void {
  const neighbour = `${path}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(neighbour, text);
  } catch {
    fs.outputFileSync(neighbour, text); // the first file of its folder
  }
  try {
    fs.renameSync(neighbour, path);
  } catch (error) {
    fs.removeSync(neighbour);
    throw error;
  }
}

async function remove(path: string): Promise<void> {
  await fs.remove(path);
  for (let folder = dirname(path); folder !== dirname(folder) && folder !== '.'; folder = dirname(folder)) {
    try {
      await fs.rmdir(folder);
    } catch {
      return; // not empty, or not ours to remove
    }
  }
}
