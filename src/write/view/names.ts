import type { Api } from '../../ir/api.js';
import type { Id, Name } from '../../ir/described.js';
import type { Decl } from '../../ir/types.js';
import { allocate, type Wanted } from '../../naming/allocate.js';
import { words } from '../../naming/words.js';
import type { Language, Role } from '../pack/contract.js';
import { uniqueName } from './constants.js';
import { newLedger, note, type Ledger } from './ledger.js';

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
  /** What is named within these things, when it is printed. */
  readonly ledger: Ledger;
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
  return `${id} ${use}`;
}

/** What decides names, beside the document and the language. */
export interface Naming {
  readonly ledger: Ledger;
  readonly numbered: Numbered;
  /** Whether an SDK is printed: the names of one that is not are of no use to later runs. */
  readonly sdk: boolean;
}

export function allocateNames(api: Api, language: Language, { ledger, numbered, sdk }: Naming): Names {
  const inSdk = sdk ? ledger : newLedger(new Map());
  const named = (scope: string, things: readonly Thing[], role: Role): ReadonlyMap<string, string> =>
    scoped(scope, things.map(wanted), role, language, inSdk, { numbered });
  // Where the types of the SDK stand among the models, neither takes a name that the other has from earlier runs.
  const together = language.qualifier === '';
  const taken = new Set(together ? inSdk.fixed.get('sdkTypes')?.values() : []);
  const decls = scoped('types', api.types.map(wanted), 'type', language, ledger, { numbered, reserved: taken });
  const owners = new Set(api.types.map(({ owner }) => owner));
  const files = api.types.filter(({ id }) => owners.has(id)).map(wanted);
  return {
    ledger,
    decls,
    checks: checkNamings(decls, language),
    files: scoped('files', files, 'module', language, ledger, { reserved: deviceNames }),
    channels: named('channels', api.channels, 'constant'),
    messages: named('messages', api.messages, 'constant'),
    operations: named('operations', api.operations, 'constant'),
    methods: named('methods', api.operations, 'method'),
    servers: named('servers', api.servers, 'constant'),
    security: named('security', api.security, 'constant'),
    sdkTypes: scoped('sdkTypes', sdkTypes(api), 'type', language, inSdk, { reserved: new Set(together ? decls.values() : []) }),
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

/** What a scope has of its own. */
interface ScopeOptions {
  readonly reserved?: ReadonlySet<string>;
  readonly numbered?: Numbered;
}

/** Unique identifiers in the language's casing, by key: those of earlier runs where there are any. */
export function scoped(
  scope: string,
  things: readonly Wanted[],
  role: Role,
  language: Language,
  ledger: Ledger,
  { reserved = new Set(), numbered = () => undefined }: ScopeOptions = {},
): ReadonlyMap<string, string> {
  const names = allocate(things, {
    spell: (words) => language.casing(words, role),
    escape: (name) => language.escape(name, role),
    compare: (name) => language.comparisonKey(name, role),
    reserved,
    known: knownIn(language, role),
    fixed: ledger.fixed.get(scope) ?? new Map(),
    numbered,
  });
  note(scope, things, names, ledger);
  return names;
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

interface Thing {
  readonly id: Id;
  readonly name: Name;
}

function wanted({ id, name }: Thing): Wanted {
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
