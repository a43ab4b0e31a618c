import { hash } from 'node:crypto';
import type { Id } from '../../ir/described.js';
import { pathFault } from './safe-path.js';

/** The name of the lock in every output folder. */
export const LOCK = 'asyncwright.lock';

/** What an output folder remembers of the last run. */
export interface Lock {
  readonly lock: 1;
  /** The version of the generator that wrote it. */
  readonly generator: string;
  readonly pack: string;
  /** SHA-256 of every file that the generator owns, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** What was written once, for the user: one of these that is gone was taken away, and does not come back. */
  readonly once?: readonly string[];
  /**
   * Only while files are written: what the files that change had before. An interrupted run left them in one of the two states, so
   * neither is an edit.
   */
  readonly before?: Readonly<Record<string, string>>;
  /** Names of types by id: they stay. */
  readonly names: Readonly<Record<Id, string>>;
  /** Names of everything else that something new could take, by scope (see `ScopedNames`) and key: they stay as well. */
  readonly within?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** SHA-256 of every file of another host that the output was made from, by URL; missing where there is none. */
  readonly remote?: Readonly<Record<string, string>>;
}

export function emptyLock(generator: string, pack: string): Lock {
  return { lock: 1, generator, pack, files: {}, names: {} };
}

export function sha256(text: string): string {
  return hash('sha256', text);
}

/** Sorted, as names are already, so that the same state is the same text. */
export function lockText(lock: Lock): string {
  const { once = [], before, names, within = {}, remote, ...rest } = lock;
  const ordered = {
    ...rest,
    files: sorted(lock.files),
    ...(once.length === 0 ? {} : { once: [...once].sort() }),
    ...(before === undefined ? {} : { before: sorted(before) }),
    names,
    ...(Object.keys(within).length === 0 ? {} : { within }),
    ...(remote === undefined || Object.keys(remote).length === 0 ? {} : { remote: sorted(remote) }),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/** Undefined when the text is no lock that this generator understands, or names a path outside. */
export function parseLock(text: string): Lock | undefined {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const { lock, generator, pack, files, once, before, names, within, remote } = value as Partial<Lock>;
  if (lock !== 1 || typeof generator !== 'string' || typeof pack !== 'string') return undefined;
  if (!isTexts(files) || !areNames(names)) return undefined;
  if (within !== undefined && !(isRecord(within) && Object.values(within).every((names) => areNames(names, PART)))) return undefined;
  if (once !== undefined && !areTexts(once)) return undefined;
  if ((before !== undefined && !isTexts(before)) || (remote !== undefined && !isTexts(remote))) return undefined;
  if ([...Object.keys({ ...files, ...before }), ...(once ?? [])].some((path) => pathFault(path) !== undefined)) return undefined;
  const optional = Object.entries({ once, before, within, remote }).filter(([, member]) => member !== undefined);
  return { lock, generator, pack, files, names, ...(Object.fromEntries(optional) as Pick<Lock, 'once' | 'before' | 'within' | 'remote'>) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every((member) => typeof member === 'string');
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((member) => typeof member === 'string');
}

/** What could be an identifier, or a file's name without its ending, of any language: a lock is edited and merged by people. */
const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d-]*$/u;

/** What stands within another name may be all but its beginning: of Go's `OrderStatus2nd` the lock holds `2nd`. */
const PART = /^[\p{ID_Continue}$_][\p{ID_Continue}$\u200c\u200d-]*$/u;

function areNames(value: unknown, form = NAME): value is Readonly<Record<string, string>> {
  return isTexts(value) && Object.values(value).every((name) => form.test(name));
}

function sorted(record: Readonly<Record<string, string>>): Record<string, string> {
  const keys = Object.keys(record).sort();
  return Object.fromEntries(keys.map((key) => [key, record[key] ?? '']));
}
