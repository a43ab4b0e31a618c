import { parseAllowed } from '../host/allowed.js';
import type { Json } from '../ir/described.js';
import { UsageError } from './exit.js';
import type { Settings } from './options.js';
import { suggestion } from './suggestion.js';

/** Reading a setting checks its kind, because a configuration file may hold anything. */

export function flag(settings: Settings, key: string): boolean {
  const value = settings[key];
  if (value === undefined || typeof value === 'boolean') return value ?? false;
  throw new UsageError(`${key} must be true or false.`);
}

export function text(settings: Settings, key: string): string | undefined {
  const value = settings[key];
  if (value === undefined || typeof value === 'string') return value;
  throw new UsageError(Array.isArray(value) ? `${key} is given more than once.` : `${key} must be a text.`);
}

/** A text that must be there. `hint` says how to give it. */
export function required(settings: Settings, key: string, hint: string): string {
  const value = text(settings, key);
  if (value === undefined || value === '') throw new UsageError(`${key} is missing.`, hint);
  return value;
}

/** A list, written as one or as several texts, each possibly with commas. */
export function list(settings: Settings, key: string): readonly string[] {
  const value = settings[key] ?? [];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (!values.every((item) => typeof item === 'string')) throw new UsageError(`${key} must be a text or a list of texts.`);
  return values.flatMap((item) => item.split(',')).filter((item) => item !== '');
}

/** A list, each of whose texts is one of `allowed`; all of them when nothing is given. */
export function choices<T extends string>(settings: Settings, key: string, allowed: readonly T[]): readonly T[] {
  const given = list(settings, key);
  if (given.length === 0) return allowed;
  const wrong = given.find((item) => !(allowed as readonly string[]).includes(item));
  if (wrong !== undefined) throw new UsageError(`There is no ${key} ${wrong}.`, suggestion(wrong, allowed));
  return allowed.filter((item) => given.includes(item));
}

/** One of `allowed`; the first when nothing is given. */
export function oneOf<T extends string>(settings: Settings, key: string, allowed: readonly [T, ...T[]]): T {
  const given = text(settings, key);
  if (given === undefined) return allowed[0];
  const found = allowed.find((item) => item === given);
  if (found === undefined) throw new UsageError(`There is no ${key} ${given}.`, suggestion(given, allowed));
  return found;
}

/** The hosts that `--allow-remote` names; each is one. */
export function allowedHosts(settings: Settings): readonly string[] {
  const hosts = list(settings, 'allow-remote');
  const wrong = hosts.find((host) => parseAllowed(host) === undefined);
  if (wrong !== undefined) throw new UsageError(`allow-remote ${wrong} is no host.`, 'Write --allow-remote schemas.example.com.');
  return hosts;
}

/** The documents to read: at least one. */
export function documents(settings: Settings): readonly [string, ...string[]] {
  const [first, ...more] = texts(settings['document']);
  if (first === undefined) throw new UsageError('Which document? None is given.', 'Name a file, or - for standard input.');
  return [first, ...more];
}

/** The one document to read. */
export function document(settings: Settings): string {
  const [first, ...more] = documents(settings);
  if (more.length > 0) throw new UsageError(`One document at a time: what is ${more.join(' ')}?`);
  return first;
}

/** Pack options: `key=value` texts from the command line over a map from the configuration file. */
export function packOptions(settings: Settings): ReadonlyMap<string, Json> {
  const found = new Map<string, Json>(Object.entries(mapOf(settings['options'])));
  for (const pair of texts(settings['option'])) {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`--option ${pair} has no value.`, 'Write --option key=value.');
    found.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return found;
}

function mapOf(value: unknown): Readonly<Record<string, Json>> {
  if (value === undefined) return {};
  if (isMap(value)) return value;
  throw new UsageError('options must be a map of option names and values.');
}

/** Whether what a configuration file has is a map. */
export function isMap(value: unknown): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function texts(value: unknown): readonly string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}
