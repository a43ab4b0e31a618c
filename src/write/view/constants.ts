import type { Language } from '../pack/contract.js';

/** A value that is made once, at the top of a file. */
export interface Constant {
  readonly name: string;
  readonly text: string;
}

/**
 * The hoisted values of one file: equal texts share one constant, different ones never a name. `taken` are the names that the file's
 * module has already; gains theirs.
 */
export function constants(
  language: Language,
  taken: Set<string>,
): {
  hoist(owner: readonly string[], words: readonly string[], text: string): string;
  all(): readonly Constant[];
} {
  const byText = new Map<string, string>();
  return {
    hoist(owner, words, text) {
      const known = byText.get(text);
      if (known !== undefined) return known;
      const name = uniqueName([...owner, ...words], taken, language);
      byText.set(text, name);
      return name;
    },
    all: () => [...byText].map(([text, name]) => ({ name, text })),
  };
}

/** A name for the words that is not taken yet, numbered where need be; takes it. */
export function uniqueName(
  words: readonly string[],
  taken: Set<string>,
  language: Language,
  role: 'constant' | 'function' = 'constant',
): string {
  for (let number = 1; ; number += 1) {
    const name = language.escape(language.casing(number === 1 ? words : [...words, String(number)], role), role);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
