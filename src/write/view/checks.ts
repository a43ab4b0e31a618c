import type { Check, CheckId } from '../../ir/checks.js';
import { reached } from '../../ir/reached.js';
import type { CheckView, Expr, ImportedName, Language, Test } from '../pack/contract.js';
import { askedChecks } from './asked.js';
import { checkNames, type CheckName } from './check-names.js';
import { subschemas } from './check-parts.js';
import { callOf, checkSteps, VALUE } from './check-steps.js';
import { constants, type Constants, type Constant } from './constants.js';
import { exportedChecks } from './exported.js';
import { isLeaf, target } from './inlined.js';

/** A check that a declaration names. */
export interface DeclaredCheck {
  readonly check: CheckId;
  /** `FileView.path` of the file in which it is printed. */
  readonly file: string;
  /** Uncased words of the declaration, from which the names of its parts are made. */
  readonly words: readonly string[];
  readonly predicate: string;
  readonly schema: string;
  /** The printed type that the predicate proves; empty for none. */
  readonly type: string;
  readonly docs: string;
}

/** The checks of one file, what they hoist and what they need from elsewhere. */
export interface CheckFile {
  readonly checks: readonly CheckView[];
  readonly constants: readonly Constant[];
  readonly imports: readonly ImportedName[];
}

/** All printed checks of a document. */
export interface PrintedChecks {
  /** By `FileView.path`; undefined where a file has none. */
  fileOf(path: string): CheckFile | undefined;
  /** The condition that the variable `value` is of the variant with this check; empty for one that was not asked for. */
  isVariant(check: CheckId): Test;
}

/** What to print. */
export interface CheckRequest {
  readonly checks: readonly Check[];
  readonly declared: readonly DeclaredCheck[];
  /** Checks that are called from elsewhere, and need a predicate of their own for that. */
  readonly variants: readonly CheckId[];
  readonly language: Language;
  /** The module path of a file of checks; an import may be from the file itself. */
  moduleOf(file: string): string;
}

/** All checks that have names, by file: those of declarations, then their parts that are too long to stand inside another predicate. */
export function checkFiles({ checks, declared, variants, language, moduleOf }: CheckRequest): PrintedChecks {
  let known: ReadonlySet<CheckId> | undefined;
  // What several branches are at once is no part of any check: each of them is asked.
  const branchesOf = (id: CheckId): readonly CheckId[] => {
    known ??= reached(
      declared.map(({ check }) => check),
      checks,
    );
    return known.has(id) ? [] : subschemas(checks[id]);
  };
  const called = new Set(variants.flatMap((id) => [id, ...branchesOf(id)]));
  const names = checkNames(checks, declared, called, language);
  let asked: ReadonlySet<CheckId> | undefined;
  let exported: ReadonlySet<CheckName> | undefined;
  const modules = takenNames(names.all, moduleOf);
  const isVariant = (check: CheckId): Test => {
    if (language.decoder === undefined) return NOT_ASKED;
    const named = names.of(check) ?? names.of(target(checks, check));
    if (named !== undefined) return callOf(named, VALUE, { language, moduleOf, file: undefined });
    // A variant for each JSON type that a schema allows is no part of any check either.
    const own = checks[check];
    if (own?.type !== undefined && isLeaf(own)) return language.predicate({ type: own.type }, VALUE, (_, text) => text);
    return language.any(branchesOf(check).map(isVariant));
  };
  const byFile = new Map<string, CheckName[]>();
  for (const named of names.all) {
    const own = byFile.get(named.file);
    if (own === undefined) byFile.set(named.file, [named]);
    else own.push(named);
  }
  return {
    fileOf(file) {
      const own = byFile.get(file);
      if (own === undefined) return undefined;
      asked ??= askedChecks(checks, [...declared.map(({ check }) => check), ...called], names);
      exported ??= exportedChecks(checks, names);
      const known = { checks, names, asked, exported, language, moduleOf, file };
      const hoisted = constants(language, modules.get(moduleOf(file)) ?? new Set());
      const printed = filePrinted(own, known, hoisted);
      const settled = hoisted.settled();
      return settled === undefined ? printed : filePrinted(own, known, settled);
    },
    isVariant,
  };
}

function filePrinted(own: readonly CheckName[], known: Omit<Printing, 'hoist' | 'needed'>, hoisted: Constants): CheckFile {
  const needed: ImportedName[] = [];
  const printing = { ...known, hoist: hoisted.hoist, needed };
  return { checks: own.map((named) => view(named, printing)), constants: hoisted.all(), imports: needed };
}

/** The names of predicates and schemas by the module that they are in: languages may have one for several files. */
function takenNames(all: readonly CheckName[], moduleOf: CheckRequest['moduleOf']): ReadonlyMap<string, Set<string>> {
  const modules = new Map<string, Set<string>>();
  for (const { file, predicate, schema } of all) {
    const taken = modules.get(moduleOf(file)) ?? new Set();
    modules.set(moduleOf(file), taken.add(predicate).add(schema));
  }
  return modules;
}

/** Of languages that make no values of types. */
const NOT_ASKED: Test = { holds: '', fails: '', imports: [] };

/** What printing a check needs to know. */
export interface Printing {
  readonly checks: readonly Check[];
  readonly names: ReturnType<typeof checkNames>;
  /** The checks whose predicates are called. */
  readonly asked: ReadonlySet<CheckId>;
  readonly exported: ReadonlySet<CheckName>;
  readonly language: Language;
  moduleOf(file: string): string;
  /** `FileView.path` of the file that is printed; undefined in files of declarations. */
  readonly file: string | undefined;
  readonly hoist: Constants['hoist'];
  /** Collects the imports of printed code. */
  readonly needed: ImportedName[];
}

function view(named: CheckName, printing: Printing): CheckView {
  const isAsked = printing.asked.has(named.check);
  const steps = isAsked ? checkSteps(named, printing) : [];
  const last = steps.at(-1);
  const decided = last?.kind === 'require' ? last.test.holds : '';
  return {
    name: isAsked ? named.predicate : '',
    exported: printing.exported.has(named),
    schema: named.schema === '' ? '' : schemaText(named, printing),
    schemaName: named.schema,
    type: named.type,
    docs: named.docs,
    steps: decided === '' ? steps : steps.slice(0, -1),
    result: decided,
  };
}

function schemaText(named: CheckName, printing: Printing): string {
  const { checks, names, language, moduleOf, needed } = printing;
  const print = (id: CheckId, at?: string): Expr => {
    const check = checks[id];
    if (!check) throw new Error(`no check ${id}`);
    return language.schema(check, edge, (words, text) => printing.hoist(named.words, words, text, true), at);
  };
  const link = (other: CheckName): Expr => {
    const expr = language.schemaLink(other.schema, moduleOf(other.file));
    return { ...expr, imports: [...expr.imports, { from: moduleOf(other.file), name: other.schema, typeOnly: false }] };
  };
  const edge = (id: CheckId): Expr => {
    const other = names.of(id);
    return other && other.schema !== '' ? link(other) : print(id);
  };
  const canonical = names.of(named.check);
  const expr = canonical && canonical !== named ? link(canonical) : print(named.check, checks[named.check]?.origin.pointer);
  needed.push(...expr.imports);
  return expr.text;
}
