import { HostError, type Host } from '../../host/host.js';
import { abreast } from './abreast.js';
import { LOCK, lockText, parseLock, type Lock } from './lock.js';
import type { Plan } from './plan.js';

/** The text of a file; undefined when there is none. Other failures reject with `HostError`. */
export async function readIfThere(path: string, host: Host): Promise<string | undefined> {
  try {
    return await host.read(path);
  } catch (error) {
    if (error instanceof HostError && error.reason === 'no such file') return undefined;
    throw error;
  }
}

/** The texts of those of the paths that are there. In a folder that is not there, as most are at first, none is looked for. */
export async function readDisk(out: string, paths: Iterable<string>, host: Host): Promise<ReadonlyMap<string, string>> {
  const disk = new Map<string, string>();
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const inside = folders.get(folder);
    if (inside === undefined) folders.set(folder, [path]);
    else inside.push(path);
  }
  for (const [folder, inside] of folders) {
    if ((await host.has?.(`${out}/${folder}`)) === false) continue;
    await abreast(inside, async (path) => {
      const text = await readIfThere(`${out}/${path}`, host);
      if (text !== undefined) disk.set(path, text);
    });
  }
  return disk;
}

/** What earlier runs read from other hosts, each output folder for itself; what is wrong with a lock is said where it is needed. */
export async function remoteHashes(outs: readonly string[], host: Host): Promise<readonly Readonly<Record<string, string>>[]> {
  const texts = await Promise.all(outs.map((out) => readIfThere(`${out}/${LOCK}`, host).catch(() => undefined)));
  return texts.map((text) => (text === undefined ? undefined : parseLock(text)?.remote) ?? {});
}

/**
 * Carries a plan out: first the lock, which for that time knows both states of every file that changes, then the files, then the
 * lock as it stays. Whatever moment it is interrupted at, the next run knows its files and finishes.
 */
export async function writePlan(out: string, { steps, before }: Plan, lock: Lock, previous: string | undefined, host: Host): Promise<void> {
  const final = lockText(lock);
  const changes = steps.filter(({ action }) => action === 'written' || action === 'removed');
  if (changes.length > 0) await host.write(`${out}/${LOCK}`, lockText({ ...lock, before }));
  const [removed, written] = [changes.filter(({ action }) => action === 'removed'), changes.filter(({ action }) => action !== 'removed')];
  await abreast(written, ({ path, text }) => host.write(`${out}/${path}`, text ?? ''));
  // One by one, when nothing is written any more: a folder goes with its last file.
  for (const { path } of removed) await host.remove(`${out}/${path}`);
  if (changes.length > 0 || previous !== final) await host.write(`${out}/${LOCK}`, final);
}
