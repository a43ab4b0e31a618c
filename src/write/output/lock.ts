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
  /**
   * Only while files are written: what the files that change had before. An interrupted run left them in one of the two states, so
   * neither is an edit.
   */
  readonly before?: Readonly<Record<string, string>>;
  /** Names of declarations by id: they stay. */
  readonly names: Readonly<Record<Id, string>>;
  /** SHA-256 of every file of another host that the output was made from, by URL; missing where there is none. */
  readonly remote?: Readonly<Record<string, string>>;
}

export function emptyLock(generator: string, pack: string): Lock {
  return { lock: 1, generator, pack, files: {}, names: {} };
}

export function sha256(text: string): string {
  return hash('sha256', text);
}

/** Sorted, so that the same state is the same text. */
export function lockText(lock: Lock): string {
  const { before, names, remote, ...rest } = lock;
  const ordered = {
    ...rest,
    files: sorted(lock.files),
    ...(before === undefined ? {} : { before: sorted(before) }),
    names: sorted(names),
    ...(remote === undefined || Object.keys(remote).length === 0 ? {} : { remote: sorted(remote) }),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/** Undefined when the text is no lock that this generator understands, or names a path outside. */
export function parseLock(text: string): Lock | undefined {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const { lock, generator, pack, files, before, names, remote } = value as Partial<Lock>;
  if (lock !== 1 || typeof generator !== 'string' || typeof pack !== 'string') return undefined;
  if (!isTexts(files) || !isTexts(names)) return undefined;
  if ((before !== undefined && !isTexts(before)) || (remote !== undefined && !isTexts(remote))) return undefined;
  if (Object.keys({ ...files, ...before }).some((path) => pathFault(path) !== undefined)) return undefined;
  return { lock, generator, pack, files, names, ...(before === undefined ? {} : { before }), ...(remote === undefined ? {} : { remote }) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && Object.values(value).every((member) => typeof member === 'string');
}

function sorted(record: Readonly<Record<string, string>>): Record<string, string> {
  const keys = Object.keys(record).sort();
  return Object.fromEntries(keys.map((key) => [key, record[key] ?? '']));
}
