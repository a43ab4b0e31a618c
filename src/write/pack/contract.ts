import type { Check, CheckId, JsonTypeName } from '../../ir/checks.js';
import type { Id, Json, JsonText } from '../../ir/described.js';
import type { Override } from '../../ir/overrides.js';
import type { Type, TypeRef } from '../../ir/types.js';
import type { FileView, View } from './views.js';

export type * from './views.js';
export type * from './api-views.js';
export type * from './body-views.js';
export type * from './check-views.js';
export type * from './server-views.js';

/**
 * All that a pack author imports. A pack turns the View, in which names, types, imports and literals are already decided,
 * into files; its `Language` supplies the few decisions that differ between languages.
 */
export interface Pack {
  readonly language: Language;
  /**
   * The language as options make it, where they do; `language` is what holds without them. `translate` puts a pattern of the document
   * (ECMA-262) into the dialect that the manifest names under `regex`.
   */
  languageFor?(options: Options, translate: (pattern: string) => Pattern): Language;
  /**
   * By protocol, the ways to log in that its transport knows, and what the pack calls each. A way is the type of a security scheme,
   * with its `scheme` or `in` behind it where it has one: `scramSha256`, `http bearer`, `httpApiKey query`. Where a server asks for
   * another there is a diagnostic.
   */
  readonly logins?: Logins;
  /**
   * The last word on the View, for what only this pack needs. Returns the members that it changes or adds; a getter among them is asked
   * when the member is first read.
   */
  adjustView?(view: View, options: Options): Partial<View>;
  /**
   * Gives who has the last word on what is in one file. That is asked when the file is first read: one file is printed before the next
   * is decided. The files of `view` are as they are without it, and decided when they are read as well.
   */
  adjustFiles?(view: View): (file: FileView) => FileView;
}

export type Logins = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The pack's options after validation against its `pack.yaml`, defaults filled in. */
export type Options = Readonly<Record<string, Json>>;

/** A regular expression in a language's own dialect, to be searched for (not anchored). */
export interface Pattern {
  readonly text: string;
  /** It needs lookaround or a backreference, which some engines lack. */
  readonly backtracks: boolean;
}

/** What an identifier is for; a language cases and escapes by it. */
export type Role = 'type' | 'field' | 'method' | 'constant' | 'enumMember' | 'module' | 'package' | 'parameter' | 'function';

/** A name that printed code needs from elsewhere. */
export interface ImportedName {
  /** What to import from, as the language sees it: a module path relative to the output root without extension, or a package. */
  readonly from: string;
  readonly name: string;
  /** Only the type is needed, where the language tells the difference. */
  readonly typeOnly: boolean;
}

/** Printed code and what it needs. */
export interface Expr {
  readonly text: string;
  readonly imports: readonly ImportedName[];
  /** Of a type, for the language's own `nullable`: null is one of its values. */
  readonly holdsNull?: boolean;
}

/** The use of a declaration. */
export interface Reference extends Expr {
  /** What is declared: a language may have to know whether its values can be nothing. */
  readonly type: Type;
}

export type Refer = (id: Id) => Reference;

/** A condition both ways round, so that printed code needs no `!(…)`. */
export interface Test {
  readonly holds: string;
  readonly fails: string;
  readonly imports: readonly ImportedName[];
}

/**
 * How one language spells things: data and short functions, which answer the same to the same question and may be asked once. The algorithms
 * around them (splitting, allocating, grouping) are shared.
 */
export interface Language {
  /** Joins words into an identifier: `['turn', 'on']` is `TurnOn` as a type, `turn-on` as a TypeScript module. */
  casing(words: readonly string[], role: Role): string;
  /** Makes a reserved or illegal identifier legal: `class` becomes `class_`. */
  escape(name: string, role: Role): string;
  /** The key by which two identifiers of a scope clash: lower case for types and modules where files are named after them. */
  comparisonKey(name: string, role: Role): string;
  /** One exhaustive switch over `Type`. `refer` prints the use of a declaration. */
  type(type: Type, refer: Refer): Expr;
  /** `nullable` folded in at the use site. */
  nullable(type: Expr): Expr;
  /**
   * A function, as an expression, that makes a value of the type from a JSON value which its check accepts. `refer` prints a declaration
   * as `type` has it. Only for languages whose types are not the JSON values themselves.
   */
  decoder?(of: TypeRef, refer: Refer): Expr;
  /** The way back: a function that makes a JSON value. A language has both or none. */
  encoder?(of: TypeRef, refer: Refer): Expr;
  /** A JSON value as an expression of the type. */
  literal(value: JsonText, type: Type): Expr;
  /**
   * Whether a number of the document can be read without becoming another one. Where it cannot, a schema that asks for it takes no value,
   * which is told, and no member of an enum is it. A language without this can read all.
   */
  holds?(number: JsonText): boolean;
  /** The words by which a user may ask for another type than the schema's (default `any` and `string`): what `type` prints for each is as wide. */
  readonly overrides?: readonly Override[];
  /** Comment lines that no text can break out of; empty for an empty text. */
  comment(text: string): readonly string[];
  /**
   * The module that a file of declarations or of checks is, as `ImportedName.from` names it: `src/gen/models/turn-on`. Languages whose
   * declarations share one package give the same answer for all.
   */
  module(path: string, part: 'models' | 'checks'): string;
  /** What the SDK's files put before the name of a declaration: `models.`; empty where they share a package. */
  readonly qualifier: string;
  /** What the SDK's files call bytes that are no text: `Uint8Array`. A pack that prints models alone has no need of it. */
  readonly binary?: string;
  /** Prints a grouped, sorted list of imports for a file (the module that it is); decides nothing. */
  imports(names: readonly ImportedName[], file: string): readonly string[];
  /**
   * How a member of a JSON object is tested for and read; both relate to own members only. `absentFails` is true where reading an
   * absent member gives something that is no JSON value, so that a test of its type refuses it.
   */
  member(object: string, key: string): { readonly present: Test; readonly value: string; readonly absentFails: boolean };
  /** How the element of a JSON array at an index is tested for and read. */
  element(array: string, index: number): { readonly present: Test; readonly value: string };
  /**
   * The leaf keywords of a check (those without subschemas) as a condition on an expression. `known` is the JSON type that the
   * expression has been proved to have. `hoist` puts a value that is made once (a compiled pattern, a set of keys) at the top of
   * the file and returns its name.
   */
  predicate(check: LeafCheck, value: string, hoist: Hoist, known?: JsonTypeName): Test;
  /** Calls the predicate of a check that has a name. `module` is the file of checks that it is in, where that is another one than the caller's. */
  call(predicate: string, value: string, module?: string): Test;
  /** One of several conditions, at least, holds. */
  any(tests: readonly Test[]): Test;
  /**
   * A check as data that the runtime's interpreter reads. `edge` prints a subschema, `hoist` a value that is made once; `at` is the
   * pointer to a check that has a name of its own.
   */
  schema(check: Check, edge: (id: CheckId) => Expr, hoist: Hoist, at?: string): Expr;
  /** The link from one schema to another that has a name; `module` as for `call`, but always given. */
  schemaLink(name: string, module: string): Expr;
  /** What the name of a schema's data is for: `constant` unless this says `function`. */
  readonly schemaRole?: 'function';
}

export type Hoist = (words: readonly string[], text: string) => string;

/** Keywords without subschemas; a part of them where others are told apart. */
export type LeafCheck = Omit<Check, 'origin'>;
