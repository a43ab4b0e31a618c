import type { Api } from '../../ir/api.js';
import type { CheckId } from '../../ir/checks.js';
import type { Id } from '../../ir/described.js';
import type { Decl, Type } from '../../ir/types.js';
import type { DeclView, FileView } from '../pack/contract.js';
import { bindingSchemas } from './channels.js';
import { checkFiles, type CheckFile, type DeclaredCheck, type PrintedChecks } from './checks.js';
import { containment } from './containment.js';
import { declView, type PrintedDecl } from './decls.js';
import { defaults } from './defaults.js';
import { deferred } from './deferred.js';
import { frozen } from './frozen.js';
import { neededNames } from './imports.js';
import { checkNamesOf, fileOf } from './names.js';
import type { PresetOf } from './presets.js';
import type { Printer } from './printer.js';

type Contents = 'decls' | 'imports' | 'lateImports' | 'checks' | 'checkImports' | 'constants';

const contents: readonly Contents[] = ['decls', 'imports', 'lateImports', 'checks', 'checkImports', 'constants'];

/** Declarations and checks grouped by owner, in the order of the document. What is in a file is decided when it is first read. */
export function fileViews(api: Api, printer: Printer, presetOf: PresetOf): FileView[] {
  const roots = rootsOf(api);
  const checks = printedChecks(api, roots, printer);
  const around = { printer, roots, holds: containment(api.types), presetOf, defaultOf: defaults(api.checks), isVariant: checks.isVariant };
  const groups = new Map<string, Decl[]>();
  for (const decl of api.types) {
    const path = fileOf(decl, printer.names);
    const group = groups.get(path) ?? [];
    groups.set(path, group);
    group.push(decl);
  }
  const make = (path: string, group: readonly Decl[]): Pick<FileView, Contents> => {
    const decls = group.map((decl) => declView(decl, around));
    return contentsOf(path, decls, checks.fileOf(path), printer);
  };
  return [...groups].map(([path, group]) => {
    const names = group.map(({ id }) => printer.names.decls.get(id) ?? '');
    return deferred<FileView, Contents>({ path, names }, contents, () => make(path, group));
  });
}

/** These files with a last word on what is in each, which is asked for when the file is first read. `keep` has the very last word. */
export function adjustedFiles(files: readonly FileView[], adjust: (file: FileView) => FileView, keep = frozen): FileView[] {
  return files.map((file) => {
    const { path, names } = file;
    return deferred<FileView, Contents>({ path, names: frozen(names) }, contents, () => keep({ ...adjust(file) }));
  });
}

function printedChecks(api: Api, roots: ReadonlySet<Id>, printer: Printer): PrintedChecks {
  return checkFiles({
    checks: api.checks,
    declared: api.types.map((decl) => declaredCheck(decl, roots, printer)),
    // Only who makes values of types asks which variant a value is of.
    variants: printer.language.decoder === undefined ? [] : api.types.flatMap(({ type }) => variantsOf(type)),
    language: printer.language,
    moduleOf: (path) => printer.language.module(path, 'checks'),
  });
}

function variantsOf(type: Type): readonly CheckId[] {
  return type.kind === 'union' ? type.variants.map(({ check }) => check) : [];
}

function contentsOf(
  path: string,
  decls: readonly PrintedDecl[],
  checks: CheckFile | undefined,
  { language }: Printer,
): Pick<FileView, Contents> {
  const lines = (part: 'models' | 'checks', used: PrintedDecl['imports']): readonly string[] => {
    const module = language.module(path, part);
    return language.imports(neededNames(used, module), module);
  };
  return {
    decls: decls.map(({ view }): DeclView => view),
    imports: lines(
      'models',
      decls.flatMap(({ imports }) => imports),
    ),
    lateImports: [],
    checks: checks?.checks ?? [],
    checkImports: lines('checks', checks?.imports ?? []),
    constants: checks?.constants ?? [],
  };
}

/** Declarations with a codec: whatever is a payload, headers or the schema of a binding, and the roots of schema files. */
function rootsOf(api: Api): ReadonlySet<Id> {
  const bound = [...api.messages, ...api.channels].flatMap(({ bindings }) => bindingSchemas(bindings));
  const uses = [...api.messages.flatMap(({ payload, headers }) => [payload, headers]), ...bound];
  const used = uses.flatMap((use) => (use?.type.type.kind === 'ref' ? [use.type.type.target] : []));
  return new Set([...used, ...api.types.filter(({ visibility }) => visibility === 'root').map(({ id }) => id)]);
}

function declaredCheck(decl: Decl, roots: ReadonlySet<Id>, printer: Printer): DeclaredCheck {
  const { words, predicate, schema } = checkNamesOf(decl, printer.names);
  const name = printer.names.decls.get(decl.id) ?? '';
  return {
    check: decl.check,
    file: fileOf(decl, printer.names),
    words,
    predicate,
    schema,
    type: printer.use({ type: { kind: 'ref', target: decl.id }, nullable: decl.nullable }).text,
    docs: roots.has(decl.id) ? `Whether a value is a valid ${name}.` : '',
  };
}
