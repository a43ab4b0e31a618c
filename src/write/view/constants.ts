import type { Language } from '../pack/contract.js';

/** A value that is made once, at the top of a file. */
export interface Constant {
  readonly name: string;
  readonly text: string;
}

/** The words of what owns a value, and its own. */
type Place = readonly string[];

/** The hoisted values of one file. */
export interface Constants {
  /**
   * The name of a value, by the words of what owns it and its own. `isGeneral`: they say less of its place than others may, who ask for it
   * as well.
   */
  hoist(owner: Place, words: Place, text: string, isGeneral?: boolean): string;
  /** In the order in which they were hoisted first. */
  all(): readonly Constant[];
  /**
   * The same values by names that do not depend on that order, to hoist them once more; undefined where these do not. A value of several
   * places is called after the one that comes first in the alphabet.
   */
  settled(): Constants | undefined;
}

/** A value, with the place that it is called after and the one that it is to be called after. */
interface Hoisted {
  readonly name: string;
  readonly place: Place;
  best: Place;
  isGeneral: boolean;
}

/**
 * The hoisted values of one file: equal texts share one constant, different ones never a name. `taken` are the names that the file's
 * module has already; gains theirs. `names` are those that are known before, by text.
 */
export function constants(language: Language, taken: Set<string>, names: ReadonlyMap<string, string> = new Map()): Constants {
  const byText = new Map<string, Hoisted>();
  return {
    hoist(owner, words, text, isGeneral = false) {
      const place = [...owner, ...words];
      const known = byText.get(text);
      if (known === undefined) {
        const name = names.get(text) ?? uniqueName(place, taken, language);
        byText.set(text, { name, place, best: place, isGeneral });
        return name;
      }
      const isBetter = known.isGeneral === isGeneral ? keyOf(place) < keyOf(known.best) : known.isGeneral;
      if (isBetter) Object.assign(known, { best: place, isGeneral });
      return known.name;
    },
    all: () => Array.from(byText, ([text, { name }]) => ({ name, text })),
    settled() {
      const all = Array.from(byText, ([text, one]) => ({ text, key: keyOf(one.best), ...one }));
      if (names.size > 0 || all.every(({ place, best }) => place === best)) return undefined;
      for (const { name } of all) taken.delete(name);
      // Values of one place keep their order, which is that of a list.
      all.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
      return constants(language, taken, new Map(all.map(({ text, best }) => [text, uniqueName(best, taken, language)])));
    },
  };
}

function keyOf(place: Place): string {
  return place.join(' ');
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
