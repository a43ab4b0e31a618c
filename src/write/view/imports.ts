import type { ImportedName } from '../pack/contract.js';

/** What a file needs from elsewhere: each name once, nothing from itself. A name that is needed as a value anywhere is no type-only import. */
export function neededNames(used: readonly ImportedName[], module: string): readonly ImportedName[] {
  const names = new Map<string, ImportedName>();
  for (const one of used) {
    if (one.from === module) continue;
    const key = `${one.from}\0${one.name}`;
    const known = names.get(key);
    names.set(key, known === undefined || known.typeOnly ? one : known);
  }
  return [...names.values()];
}
