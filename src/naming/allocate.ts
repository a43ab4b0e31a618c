import type { Name } from '../ir/described.js';
import { nameWords, spelledNameWords } from './words.js';

/** A thing that needs an identifier. */
export interface Wanted {
  /** Unique within the scope: an id, a wire name. */
  readonly key: string;
  readonly raw: Name;
}

/** Where identifiers must differ, and how they are made there. */
export interface Scope {
  /** Joins words in the scope's casing. */
  spell(words: readonly string[]): string;
  /** Makes a reserved or illegal identifier legal; returns all others as they are. */
  escape(name: string): string;
  /** The key by which two identifiers clash. */
  compare(name: string): string;
  /** Identifiers that the scope occupies itself. */
  readonly reserved: ReadonlySet<string>;
  /** Names decided earlier, by key: they always win, but over what the author chose since. */
  readonly fixed?: ReadonlyMap<string, string>;
  /** What raw names became when they were last wanted, in any scope that spells, escapes and compares as this one does. It gains them. */
  readonly known?: Map<string, Identifier>;
  /** Told of every name that could only be made unique by a number. */
  readonly numbered?: (key: string, name: string, wanted: string) => void;
}

/** A name where nothing clashes with it, and the key by which something does. */
interface Identifier {
  readonly name: string;
  readonly compared: string;
}

interface Candidate extends Wanted {
  readonly name: string;
}

/**
 * Unique identifiers for a scope, by key. A pure function of the set: neither the order of the input nor an entry that clashes with
 * nothing changes any other name. In a group of clashing names what the author chose or a raw spelling that is the identifier keeps it, the others
 * have their symbols spelled (`aDashB`, `aUnderscoreB`), and what is still equal is numbered by the order of raw spellings.
 */
export function allocate(wanted: readonly Wanted[], scope: Scope): ReadonlyMap<string, string> {
  return undisputed(wanted, scope) ?? divided(wanted, scope);
}

/** The names where nothing clashes with anything, as mostly nothing does. */
function undisputed(wanted: readonly Wanted[], scope: Scope): ReadonlyMap<string, string> | undefined {
  const names = new Map<string, string>();
  const taken = reserved(scope);
  for (const entry of wanted) {
    const { key, raw } = entry;
    const { name, compared } = fixed(entry, scope) ?? identifier(raw, scope);
    if (taken.has(compared)) return undefined;
    taken.add(compared);
    names.set(key, name);
  }
  return names;
}

/** The name that was decided earlier. */
function fixed({ key, raw }: Wanted, scope: Scope): Identifier | undefined {
  const name = raw.chosen === true ? undefined : scope.fixed?.get(key);
  return name === undefined ? undefined : { name, compared: scope.compare(name) };
}

/** What is taken before anything is named. */
function reserved(scope: Scope): Set<string> {
  return new Set(Array.from(scope.reserved, (name) => scope.compare(name)));
}

/** The names where some clash. */
function divided(wanted: readonly Wanted[], scope: Scope): ReadonlyMap<string, string> {
  const taken = reserved(scope);
  const kept = keptNames(wanted, scope, taken);
  // In the order of what is wanted, whoever is given a name first.
  const names = new Map(wanted.map(({ key }) => [key, kept.get(key)?.name ?? '']));
  const keptKeys = new Set(Array.from(kept.values(), ({ compared }) => compared));
  const rest: Candidate[] = [];
  // First what needs no help, so that no helped name can push it aside.
  for (const [compared, members] of grouped(
    wanted.filter(({ key }) => !kept.has(key)),
    scope,
  )) {
    const keeper = taken.has(compared) ? undefined : keeperOf(members);
    const others = members.filter((member) => member !== keeper);
    const isAlone = members.length === 1 && !keptKeys.has(compared);
    rest.push(...(isAlone ? others : others.map((member) => spelled(member, scope))));
    if (keeper === undefined) continue;
    names.set(keeper.key, keeper.name);
    taken.add(compared);
  }
  const numbers = new Map<string, number>();
  for (const entry of rest.sort(byRaw)) {
    const name = unique(entry, taken, numbers, scope);
    names.set(entry.key, name);
    taken.add(scope.compare(name));
  }
  return names;
}

/** Names that were decided earlier; of two that clash, which no run decides, the first by its key. Takes them. */
function keptNames(wanted: readonly Wanted[], scope: Scope, taken: Set<string>): ReadonlyMap<string, Identifier> {
  const kept = new Map<string, Identifier>();
  for (const entry of [...wanted].sort((a, b) => order(a.key, b.key))) {
    const name = fixed(entry, scope);
    if (name === undefined || taken.has(name.compared)) continue;
    kept.set(entry.key, name);
    taken.add(name.compared);
  }
  return kept;
}

/** What stands in nothing is wanted again and again: `id`, `name`. */
function identifier(raw: Name, scope: Scope): Identifier {
  const own = raw.context.length === 0 ? scope.known : undefined;
  const found = own?.get(raw.source);
  if (found !== undefined) return found;
  const name = scope.escape(scope.spell(nameWords(raw)));
  const made = { name, compared: scope.compare(name) };
  own?.set(raw.source, made);
  return made;
}

/** Candidates by what they clash over. */
function grouped(wanted: readonly Wanted[], scope: Scope): ReadonlyMap<string, readonly Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const { key, raw } of wanted) {
    const { name, compared } = identifier(raw, scope);
    const members = groups.get(compared) ?? [];
    groups.set(compared, members);
    members.push({ key, raw, name });
  }
  return groups;
}

function keeperOf(members: readonly Candidate[]): Candidate | undefined {
  if (members.length === 1) return members[0];
  const sorted = [...members].sort(byRaw);
  return sorted.find(({ raw }) => raw.chosen) ?? sorted.find(({ raw, name }) => raw.context.length === 0 && raw.source === name);
}

function spelled(candidate: Candidate, scope: Scope): Candidate {
  return { ...candidate, name: scope.escape(scope.spell(spelledNameWords(candidate.raw))) };
}

/** `numbers` holds the last number given to a wanted name, so that thousands of equal names stay cheap. */
function unique(entry: Candidate, taken: ReadonlySet<string>, numbers: Map<string, number>, scope: Scope): string {
  if (!taken.has(scope.compare(entry.name))) return entry.name;
  for (let number = (numbers.get(entry.name) ?? 1) + 1; ; number++) {
    const name = scope.escape(scope.spell([...spelledNameWords(entry.raw), String(number)]));
    if (taken.has(scope.compare(name))) continue;
    numbers.set(entry.name, number);
    scope.numbered?.(entry.key, name, entry.name);
    return name;
  }
}

/** By the raw spelling, things that stand in fewer others first, then by key: code points, never a locale. */
function byRaw(a: Wanted, b: Wanted): number {
  return (
    a.raw.context.length - b.raw.context.length ||
    order(a.raw.context.join('\0'), b.raw.context.join('\0')) ||
    order(a.raw.source, b.raw.source) ||
    order(a.key, b.key)
  );
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
