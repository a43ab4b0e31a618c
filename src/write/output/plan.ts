import type { Code } from '../../diagnostics/catalogue.js';
import { sha256, type Lock } from './lock.js';

/** A file as it is to be. */
export interface Wanted {
  readonly path: string;
  readonly text: string;
  readonly once: boolean;
}

/** What happens to a file. `kept`: it is the user's. `refused`: it was edited, or is not ours. */
export type Action = 'written' | 'unchanged' | 'removed' | 'kept' | 'refused';

export interface Step {
  readonly path: string;
  readonly action: Action;
  /** For `written`. */
  readonly text?: string;
  /** For `refused`. */
  readonly code?: Code & ('file-edited' | 'file-foreign');
}

/** What to do to make an output folder as wanted, and what it remembers afterwards. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly files: Readonly<Record<string, string>>;
  /** The files that this run or an earlier one wrote for the user. */
  readonly once: readonly string[];
  /** Hashes of the files that change, as they are now. */
  readonly before: Readonly<Record<string, string>>;
}

/** Decides about every file that is wanted or was owned. `disk`: the texts of those that are there. Pure. */
export function plan(wanted: readonly Wanted[], lock: Lock, disk: ReadonlyMap<string, string>, force: boolean): Plan {
  const wantedPaths = new Set(wanted.map(({ path }) => path));
  const stale = [...new Set([...Object.keys(lock.files), ...Object.keys(lock.before ?? {})])].filter((path) => !wantedPaths.has(path));
  const steps = [
    ...wanted.flatMap((file) => wantedStep(file, lock, disk, force)),
    ...stale.flatMap((path) => staleStep(path, lock, disk, force)),
  ];
  const changed = steps.filter(({ action, path }) => (action === 'written' || action === 'removed') && disk.has(path));
  return {
    steps,
    files: Object.fromEntries(wanted.filter(({ once }) => !once).map(({ path, text }) => [path, sha256(text)])),
    once: [...new Set([...(lock.once ?? []), ...onceOf(wanted)])],
    before: Object.fromEntries(changed.map(({ path }) => [path, sha256(disk.get(path) ?? '')])),
  };
}

/** A file that is written already, where nothing was. */
export interface Placed {
  readonly path: string;
  readonly hash: string;
  readonly once: boolean;
}

/** The plan of a folder that is made as a whole. */
export function newPlan(placed: readonly Placed[]): Plan {
  return {
    steps: placed.map(({ path }) => ({ path, action: 'written' })),
    files: Object.fromEntries(placed.filter(({ once }) => !once).map(({ path, hash }) => [path, hash])),
    once: onceOf(placed),
    before: {},
  };
}

function onceOf(files: readonly { readonly path: string; readonly once: boolean }[]): readonly string[] {
  return files.flatMap(({ path, once }) => (once ? [path] : []));
}

function wantedStep({ path, text, once }: Wanted, lock: Lock, disk: ReadonlyMap<string, string>, force: boolean): Step[] {
  const there = disk.get(path);
  if (there === undefined) return once && !force && wasGiven(path, lock) ? [] : [{ path, action: 'written', text }];
  if (once) return [{ path, action: 'kept' }];
  if (there === text) return [{ path, action: 'unchanged' }];
  if (force || isOurs(path, there, lock)) return [{ path, action: 'written', text }];
  return [{ path, action: 'refused', code: isOwned(path, lock) ? 'file-edited' : 'file-foreign' }];
}

/** Not so sure of a run that was interrupted. */
function wasGiven(path: string, { once = [], before }: Lock): boolean {
  return before === undefined && once.includes(path);
}

function staleStep(path: string, lock: Lock, disk: ReadonlyMap<string, string>, force: boolean): Step[] {
  const there = disk.get(path);
  if (there === undefined) return [];
  return [force || isOurs(path, there, lock) ? { path, action: 'removed' } : { path, action: 'refused', code: 'file-edited' }];
}

function isOwned(path: string, { files, before = {} }: Lock): boolean {
  return Object.hasOwn(files, path) || Object.hasOwn(before, path);
}

/** Owned, and as a run left it. */
function isOurs(path: string, text: string, { files, before = {} }: Lock): boolean {
  const hash = sha256(text);
  return (Object.hasOwn(files, path) && files[path] === hash) || (Object.hasOwn(before, path) && before[path] === hash);
}
