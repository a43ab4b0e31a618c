import type { Api } from '../../ir/api.js';
import type { Id, Json, Origin } from '../../ir/described.js';
import { asksForType, isOverride, overrideExtension, overrides, type Override } from '../../ir/overrides.js';
import type { Decl, Type } from '../../ir/types.js';
import { addressed, isAbout } from './addressed.js';
import { fits } from './fitting.js';
import { replaced } from './replaced.js';

/** A language that types may be asked for in. */
export interface Offer {
  /** The pack's name, by which schemas speak of it: `x-java-type`. */
  readonly language: string;
  /** What the language has, with its options. */
  readonly offered: readonly Override[];
  readonly refused: TellRefused;
}

/** Told of what is asked for and not done: by an option of this key, or by an extension of the schema at a place. */
export type TellRefused = (refused: Refused) => void;

export interface Refused {
  /** `Order.amount`; of an extension `x-java-type: decimal`. */
  readonly key: string;
  /** A phrase with the verb. */
  readonly reason: string;
  readonly nearest?: string;
  readonly at?: Origin;
}

/** The document with the types that its schemas ask for in a language, wherever they hold all that the schemas allow. */
export function extended(api: Api, offer: Offer): Api {
  if (!api.types.some(({ extensions }) => asksForType(extensions))) return api;
  const extension = overrideExtension(offer.language);
  const typeOf = typesById(api.types);
  const types = new Map<Id, Override>();
  for (const { id, type, extensions, origin } of api.types) {
    const word = Object.hasOwn(extensions, extension) ? extensions[extension] : undefined;
    // Other words mean nothing, which was told when the schema was read.
    if (!isOverride(word)) continue;
    const reason = unfit(word, type, typeOf, offer);
    if (reason === undefined) types.set(id, word);
    else offer.refused({ key: `${extension}: ${word}`, reason, at: { ...origin, pointer: `${origin.pointer}/${extension}` } });
  }
  return replaced(api, { types, members: new Map() });
}

/** The document with the types that options ask for, by the name of a type (`Money`) or of a type and a member (`Order.amount`). */
export function overridden(api: Api, asked: Readonly<Record<string, Json>>, names: ReadonlyMap<Id, string>, offer: Offer): Api {
  const entries = Object.entries(asked);
  if (entries.length === 0) return api;
  const typeOf = typesById(api.types);
  const types = new Map<Id, Override>();
  const members = new Map<Id, Map<string, Override>>();
  for (const [key, word] of entries) {
    // The schema of the options knows the words.
    if (!isOverride(word)) continue;
    const found = addressed(key, api.types, names);
    if ('reason' in found) {
      // What is asked of a type that was not selected is for another time.
      if (!isAbout(key, api.omitted ?? [])) offer.refused({ key, ...found });
      continue;
    }
    const reason = unfit(word, found.type, typeOf, offer);
    if (reason !== undefined) offer.refused({ key, reason });
    else if (found.wire === undefined) types.set(found.id, word);
    else members.set(found.id, (members.get(found.id) ?? new Map<string, Override>()).set(found.wire, word));
  }
  return replaced(api, { types, members });
}

type TypeOf = (id: Id) => Type | undefined;

function typesById(decls: readonly Decl[]): TypeOf {
  const types = new Map(decls.map(({ id, type }) => [id, type]));
  return (id) => types.get(id);
}

function unfit(word: Override, type: Type, typeOf: TypeOf, { language, offered }: Offer): string | undefined {
  if (!offered.includes(word)) return `is not among what ${language} offers with these options: ${offered.join(', ')}`;
  return fits(overrides[word], type, typeOf) ? undefined : 'does not hold all that the schema allows';
}
