import type { Check } from '../../ir/checks.js';
import type { Expr, Language, LeafCheck, Test } from '../pack/contract.js';
import { isLeaf } from './inlined.js';

/** A key is made of what a check says: above this length it is unlikely to say the same as another. In characters. */
const LONGEST_KEY = 200;

/**
 * The same language, which is asked once for what documents say again and again: the condition and the data of a leaf check (`type: string`
 * of `id`), and how a member is read. What it hoists for one file is of no use in another, and is not remembered. Nor is anything of an
 * object of a class, whose methods may need it as it is.
 */
export function remembered(language: Language): Language {
  if (Object.getPrototypeOf(language) !== Object.prototype) return language;
  const predicates = new Map<string, Test>();
  const schemas = new Map<string, Expr>();
  const members = new Map<string, ReturnType<Language['member']>>();
  const own: Pick<Language, 'predicate' | 'schema' | 'member'> = {
    predicate(check, value, hoist, known) {
      const key = keyed(check);
      const print = (own = hoist): Test => language.predicate(check, value, own, known);
      return key === undefined ? print() : unhoisted(predicates, `${key}${value} ${known ?? ''}`, hoist, print);
    },
    schema(check, edge, hoist, at) {
      const key = at === undefined && isLeaf(check) ? keyed(check) : undefined;
      const print = (own = hoist): Expr => language.schema(check, edge, own, at);
      return key === undefined ? print() : unhoisted(schemas, key, hoist, print);
    },
    member(object, key) {
      const id = `${object} ${key}`;
      const known = members.get(id) ?? language.member(object, key);
      members.set(id, known);
      return known;
    },
  };
  return { ...language, ...own };
}

type Hoist = Parameters<Language['predicate']>[2];

/** What is known under a key, or what `print` prints, which is known from now on unless something in it was hoisted. */
function unhoisted<T>(known: Map<string, T>, key: string, hoist: Hoist, print: (hoist: Hoist) => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  let isHoisted = false;
  const printed = print((words, text) => {
    isHoisted = true;
    return hoist(words, text);
  });
  if (!isHoisted) known.set(key, printed);
  return printed;
}

/** The keys of the checks of documents, which all languages are asked about. */
const keys = new WeakMap<object, { readonly key: string | undefined }>();

/** As `keyOf`, once for each check of a document. */
function keyed(check: LeafCheck | Check): string | undefined {
  if (!('origin' in check)) return keyOf(check);
  const known = keys.get(check) ?? { key: keyOf(check) };
  keys.set(check, known);
  return known.key;
}

/** All that a check says, but for where it stands. Undefined for what is too long to be said twice. */
function keyOf(check: LeafCheck | Check): string | undefined {
  let key = '';
  for (const [keyword, value] of Object.entries(check)) {
    if (keyword !== 'origin') key += `${keyword}${JSON.stringify(value)} `;
    if (key.length > LONGEST_KEY) return undefined;
  }
  return key;
}
