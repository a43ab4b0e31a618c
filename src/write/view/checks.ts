import type { Check, CheckId } from '../../ir/checks.js';
import type { CheckView, Expr, ImportedName, Language } from '../pack/contract.js';
import { checkNames, type CheckName } from './check-names.js';
import { checkSteps } from './check-steps.js';
import { constants, type Constant } from './constants.js';

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

/**
 * All checks that have names, by file: those of declarations, then their parts that are too long to stand inside another predicate.
 * `moduleOf` gives the module path of a file of checks; an import may be from the file itself.
 */
export function checkFiles(
  checks: readonly Check[],
  declared: readonly DeclaredCheck[],
  language: Language,
  moduleOf: (file: string) => string,
): ReadonlyMap<string, CheckFile> {
  const names = checkNames(checks, declared, language);
  const files = new Map<string, { checks: CheckView[]; constants: ReturnType<typeof constants>; imports: ImportedName[] }>();
  for (const named of names.all) {
    const file = files.get(named.file) ?? { checks: [], constants: constants(language), imports: [] };
    files.set(named.file, file);
    file.checks.push(view(named, { checks, names, language, moduleOf, hoist: file.constants.hoist, needed: file.imports }));
  }
  return new Map([...files].map(([path, file]) => [path, { checks: file.checks, constants: file.constants.all(), imports: file.imports }]));
}

/** What printing a check needs to know. */
export interface Printing {
  readonly checks: readonly Check[];
  readonly names: ReturnType<typeof checkNames>;
  readonly language: Language;
  moduleOf(file: string): string;
  hoist(owner: readonly string[], words: readonly string[], text: string): string;
  /** Collects the imports of printed code. */
  readonly needed: ImportedName[];
}

function view(named: CheckName, printing: Printing): CheckView {
  const steps = checkSteps(named, printing);
  const last = steps.at(-1);
  const decided = last?.kind === 'require' ? last.test.holds : '';
  return {
    name: named.predicate,
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
    return language.schema(check, edge, (words, text) => printing.hoist(named.words, words, text), at);
  };
  const link = (other: CheckName): Expr => {
    const expr = language.schemaLink(other.schema);
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
