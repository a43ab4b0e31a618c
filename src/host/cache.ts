import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { homedir } from 'node:os';
import fs from 'fs-extra';

/** Where fetched texts are kept: `ASYNCWRIGHT_CACHE`, else `asyncwright` in the folder of this user for caches. */
export function cacheFolder(): string {
  const { env, platform } = process;
  const own = env['ASYNCWRIGHT_CACHE'] ?? '';
  if (own !== '') return own;
  const xdg = env['XDG_CACHE_HOME'] ?? '';
  if (xdg !== '') return join(xdg, 'asyncwright');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? homedir(), 'asyncwright', 'cache');
  return join(homedir(), platform === 'darwin' ? 'Library/Caches' : '.cache', 'asyncwright');
}

/** The text of that SHA-256, if it is kept and whole. */
export async function kept(folder: string, sha256: string): Promise<string | undefined> {
  if (!/^[\da-f]{64}$/.test(sha256)) return undefined;
  try {
    const text = await fs.readFile(join(folder, sha256), 'utf8');
    return hashOf(text) === sha256 ? text : undefined;
  } catch {
    return undefined; // fetched again
  }
}

/** Keeps a text under its SHA-256. A cache that cannot be written only costs time. */
export async function keep(folder: string, text: string): Promise<void> {
  const path = join(folder, hashOf(text));
  const neighbour = `${path}.${process.pid}.tmp`;
  try {
    await fs.outputFile(neighbour, text);
    await fs.rename(neighbour, path);
  } catch {
    await fs.remove(neighbour).catch(() => undefined);
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
