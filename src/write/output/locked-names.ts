import type { ScopedNames } from '../view/ledger.js';
import type { Lock } from './lock.js';

type ScopeNames = ReadonlyMap<string, string>;

/**
 * What a lock holds of names, sorted. An id in the document itself is its pointer alone (`#/components/schemas/Order`), so that another
 * name of the `file` changes nothing.
 */
export function namesForLock(decided: ScopedNames, file: string): Required<Pick<Lock, 'names' | 'within'>> {
  const prefix = `${file}#`;
  const local = (id: string): string => (id.startsWith(prefix) ? id.slice(file.length) : id);
  const scopes = Array.from(decided, ([scope, names]): [string, ScopeNames] =>
    isId(scope) ? [local(scope), names] : [scope, renamed(names, local)],
  );
  const within: Record<string, Record<string, string>> = {};
  for (const [scope, names] of scopes.sort(([a], [b]) => (a < b ? -1 : 1))) within[scope] = sortedNames(names);
  const { types = {}, ...others } = within;
  return { names: types, within: others };
}

function renamed(names: ScopeNames, rename: (id: string) => string): ScopeNames {
  return new Map(Array.from(names, ([id, name]) => [rename(id), name]));
}

/** Without a prototype: a member may be called as something of one. */
function sortedNames(names: ScopeNames): Record<string, string> {
  const sorted = Object.create(null) as Record<string, string>;
  for (const key of [...names.keys()].sort()) sorted[key] = names.get(key) ?? '';
  return sorted;
}

/** The names that a lock holds for a document; none of another pack, which has names of its own. */
export function lockedNames({ pack, names, within = {} }: Lock, asked: string, file: string): ScopedNames {
  if (pack !== asked) return new Map();
  const whole = (id: string): string => (id.startsWith('#') ? `${file}${id}` : id);
  const scopes = Object.entries({ ...within, types: names });
  return new Map(
    scopes.map(([scope, members]) => {
      const known = new Map(Object.entries(members));
      return isId(scope) ? [whole(scope), known] : [scope, renamed(known, whole)];
    }),
  );
}

/** Of a thing in which names stand; the others are lists of things, by their ids. */
function isId(scope: string): boolean {
  return scope.includes('#');
}
