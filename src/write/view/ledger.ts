import type { Wanted } from '../../naming/allocate.js';

/**
 * Names by the scope in which they are unique and, in it, by key. Scopes are the parts of a document that are named together (`files`,
 * `operations` …) and, by id, declarations, channels and servers, whose members, values and parameters are named within.
 */
export type ScopedNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What earlier runs called things, and what this one does. */
export interface Ledger {
  readonly fixed: ScopedNames;
  /** Gains the names of a scope when they are decided: see `note`. */
  readonly decided: Map<string, ReadonlyMap<string, string>>;
}

export function newLedger(fixed: ScopedNames): Ledger {
  return { fixed, decided: new Map() };
}

/**
 * Notes the names of a scope for later runs, but what the author chose, and what is its key (a member `id` called `id`): nothing that
 * is added can take that.
 */
export function note(scope: string, wanted: readonly Wanted[], names: ReadonlyMap<string, string>, { decided }: Ledger): void {
  const noted = new Map<string, string>();
  for (const { key, raw } of wanted) {
    const name = names.get(key) ?? '';
    if (raw.chosen !== true && name !== key) noted.set(key, name);
  }
  if (noted.size > 0) decided.set(scope, noted);
}
