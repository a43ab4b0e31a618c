import type { Api } from '../../ir/api.js';
import type { Id, Name } from '../../ir/described.js';
import type { Decl } from '../../ir/types.js';
import { allocate, type Wanted } from '../../naming/allocate.js';
import { words } from '../../naming/words.js';
import type { Language, Role } from '../pack/contract.js';
import { uniqueName } from './constants.js';

/** Told of every name that had to be numbered: `key` is the id or wire name of the thing. */
export type Numbered = (key: string, name: string, wanted: string) => void;

/** The identifiers of one language for one document, each allocated once in its scope. Keys are ids. */
export interface Names {
  readonly decls: ReadonlyMap<Id, string>;
  /** What the checks of the declarations are called. */
  readonly checks: ReadonlyMap<Id, CheckNaming>;
  /** `FileView.path` by the id of the declaration that owns the file. */
  readonly files: ReadonlyMap<Id, string>;
  readonly channels: ReadonlyMap<Id, string>;
  readonly messages: ReadonlyMap<Id, string>;
  readonly operations: ReadonlyMap<Id, string>;
  readonly methods: ReadonlyMap<Id, string>;
  readonly servers: ReadonlyMap<Id, string>;
  readonly security: ReadonlyMap<Id, string>;
  /** Types of the SDK by what they are for and the id of the channel or operation: see `sdkType`. */
  readonly sdkTypes: ReadonlyMap<string, string>;
}

/** The words that the names of a declaration's check, and of its parts, are made of, and those of its predicate and schema data. */
export interface CheckNaming {
  readonly words: readonly string[];
  readonly predicate: string;
  readonly schema: string;
}

/** No file can be called so on Windows, and `index` is the list of the files itself. */
const deviceNames: ReadonlySet<string> = new Set(
  ['con', 'prn', 'aux', 'nul', 'index'].concat([1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((port) => [`com${port}`, `lpt${port}`])),
);

/** What the SDK declares a type for, beside the models. */
export type SdkType = 'params' | 'message' | 'reply';

/** The key of a type of the SDK in `Names.sdkTypes`. */
export function sdkType(use: SdkType, id: Id): string {
  return `${use} ${id}`;
}

export function allocateNames(api: Api, language: Language, fixed: ReadonlyMap<Id, string>, numbered: Numbered): Names {
  const named = (things: readonly { readonly id: Id; readonly name: Name }[], role: Role): ReadonlyMap<string, string> =>
    identifiers(things.map(wanted), role, language, { numbered });
  const decls = identifiers(api.types.map(wanted), 'type', language, { fixed, numbered });
  const owners = new Set(api.types.map(({ owner }) => owner));
  return {
    decls,
    checks: checkNamings(decls, language),
    files: identifiers(api.types.filter(({ id }) => owners.has(id)).map(wanted), 'module', language, { reserved: deviceNames }),
    channels: named(api.channels, 'constant'),
    messages: named(api.messages, 'constant'),
    operations: named(api.operations, 'constant'),
    methods: named(api.operations, 'method'),
    servers: named(api.servers, 'constant'),
    security: named(api.security, 'constant'),
    sdkTypes: identifiers(sdkTypes(api), 'type', language, { reserved: language.qualifier === '' ? new Set(decls.values()) : new Set() }),
  };
}

/** The predicate of `OrderSchema` and the schema of `IsOrder` want the same name: unique over all, whatever the order of the declarations. */
function checkNamings(decls: ReadonlyMap<Id, string>, language: Language): ReadonlyMap<Id, CheckNaming> {
  const taken = new Set<string>();
  const sorted = [...decls].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([id, name]) => ({ id, words: words(name) }));
  const predicates = sorted.map((one) => ({ ...one, predicate: uniqueName(['is', ...one.words], taken, language, 'function') }));
  return new Map(
    predicates.map(({ id, ...one }) => [
      id,
      { ...one, schema: uniqueName([...one.words, 'schema'], taken, language, language.schemaRole) },
    ]),
  );
}

/** What the check of a declaration is called. */
export function checkNamesOf({ id }: Decl, { checks }: Names): CheckNaming {
  const found = checks.get(id);
  if (found === undefined) throw new Error(`no declaration ${id}`);
  return found;
}

interface ScopeOptions {
  readonly reserved?: ReadonlySet<string>;
  readonly fixed?: ReadonlyMap<string, string>;
  readonly numbered?: Numbered;
}

/** Unique identifiers in the language's casing, by key. */
export function identifiers(
  things: readonly Wanted[],
  role: Role,
  language: Language,
  options: ScopeOptions = {},
): ReadonlyMap<string, string> {
  return allocate(things, {
    spell: (words) => language.casing(words, role),
    escape: (name) => language.escape(name, role),
    compare: (name) => language.comparisonKey(name, role),
    reserved: options.reserved ?? new Set(),
    known: knownIn(language, role),
    ...(options.fixed === undefined ? {} : { fixed: options.fixed }),
    ...(options.numbered === undefined ? {} : { numbered: options.numbered }),
  });
}

/** What the raw names of one role became: a language spells them the same wherever they stand. */
type Known = NonNullable<Parameters<typeof allocate>[1]['known']>;

const known = new WeakMap<Language, Map<Role, Known>>();

function knownIn(language: Language, role: Role): Known {
  const roles = known.get(language) ?? new Map<Role, Known>();
  known.set(language, roles);
  const names: Known = roles.get(role) ?? new Map<string, never>();
  roles.set(role, names);
  return names;
}

/** The path of the file that a declaration is printed in. */
export function fileOf(decl: Decl, names: Names): string {
  return names.files.get(decl.owner) ?? names.files.get(decl.id) ?? '';
}

function wanted({ id, name }: { readonly id: Id; readonly name: Name }): Wanted {
  return { key: id, raw: name };
}

function sdkTypes(api: Api): Wanted[] {
  const suffixed = (use: SdkType, id: Id, name: Name): Wanted => ({
    key: sdkType(use, id),
    raw: { source: use, context: [...name.context, name.source] },
  });
  return [
    ...api.channels.map(({ id, name }) => suffixed('params', id, name)),
    ...api.operations.flatMap(({ id, name }) => [suffixed('message', id, name), suffixed('reply', id, name)]),
  ];
}
