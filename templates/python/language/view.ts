import type { DeclView, FileView, View } from 'asyncwright/pack';
import { codeOf, declaration, type Declaration, type Others } from './declaration.js';
import { checkModule, grouped, imports } from './imports.js';
import { mentions } from './mentions.js';
import { circles, ordered } from './order.js';
import { adjustedCheck } from './steps.js';
import { quote } from './text.js';

/** A file of models: what stands before and after its declarations. */
interface Model {
  readonly path: string;
  readonly decls: readonly Declaration[];
  readonly others: ReadonlyMap<string, readonly string[]>;
  readonly checks: readonly string[];
}

/** What only Python needs: declarations after what they mention, modules that import each other, indentation, lazy imports. */
export function adjusted(view: View): View {
  const shared = sharedBy(view);
  const models = view.files.map((file) => modelOf(file, shared));
  const circle = circles(new Map(models.map(({ path, others }) => [path, new Set(others.keys())])));
  const files = view.files.map((file, index) => {
    const model = models[index] ?? { path: file.path, decls: [], others: new Map(), checks: [] };
    return { ...file, ...printedFile(model, (other) => circle.get(other) === circle.get(file.path)), ...checksOf(file) };
  });
  const exports = files.flatMap(({ path, decls }) => decls.flatMap((decl) => namesOf(decl).map((name) => ({ name, module: path }))));
  exports.sort((left, right) => (`${left.module} ${left.name}` < `${right.module} ${right.name}` ? -1 : 1));
  const project = {
    name: quote(view.api.packageName.replaceAll('_', '-')),
    description: quote(view.api.label),
  };
  const raw = new Set(view.bodies.flatMap((body) => body.decls));
  return {
    ...view,
    files,
    decls: files.flatMap(({ decls }) => decls),
    exports,
    hasExports: exports.length > 0,
    shown: files.flatMap(({ decls }) => decls).find(({ name, codec, isClass }) => codec && isClass && !raw.has(name))?.name ?? '',
    project,
  } as unknown as View;
}

function namesOf({ name, valuesName, orNull }: Declaration): readonly string[] {
  return [name, valuesName, orNull].filter((one) => one !== '');
}

type Shared = Pick<Others, 'taken' | 'mayBeNull' | 'decls'>;

function sharedBy(view: View): Shared {
  const decls = new Map(view.decls.map((decl) => [decl.name, decl]));
  const mayBeNull = (type: string, seen: ReadonlySet<string> = new Set()): boolean => {
    if (/(^| \| )(None|Any)$/.test(type) || (type.startsWith('Literal[') && mentions(type).has('None'))) return true;
    const decl = decls.get(type);
    if (decl === undefined || seen.has(type)) return false;
    const next = new Set(seen).add(type);
    return decl.nullable || typesOf(decl).some((one) => mayBeNull(one, next));
  };
  return { decls, taken: new Set(decls.keys()), mayBeNull: (type) => mayBeNull(type) };
}

function typesOf(decl: DeclView): readonly string[] {
  if (decl.kind === 'union') return decl.variants.map(({ type }) => type);
  return decl.kind === 'alias' || decl.kind === 'enum' ? [decl.type] : [];
}

function modelOf(file: FileView, shared: Shared): Model {
  const others: Others = { ...shared, checks: checkModule(`gen/checks/${file.path}`) };
  const decls = file.decls.map((decl) => declaration(decl, others));
  const used = mentions(decls.map(codeOf).join(' '));
  const imported = new Map<string, readonly string[]>();
  for (const line of file.imports) {
    const [, module = '', list = ''] = /^from \.([^. ]+) import (.+)$/.exec(line) ?? [];
    const names = list.split(', ').filter((name) => used.has(name));
    if (module !== '' && names.length > 0) imported.set(module, names);
  }
  const checks = file.imports.filter((line) => line.startsWith('from ..checks import ') && used.has(line.replace(/^.* as /, '')));
  return { path: file.path, decls, others: imported, checks };
}

/** Where names that declarations may mention come from. */
const known: ReadonlyMap<string, string> = new Map([
  ...['Annotated', 'Any', 'Final', 'Literal', 'TypeAlias'].map((name) => [name, 'typing'] as const),
  ['Decimal', 'decimal'],
  ...['Field', 'StrictBool'].map((name) => [name, 'pydantic'] as const),
  ...['TypeAliasType', 'Unpack'].map((name) => [name, 'typing_extensions'] as const),
  ...['Case', 'Items', 'Nothing', 'Nullable', 'OneOf'].map((name) => [name, 'gen/runtime/payload/alternatives'] as const),
  ...['Date', 'DateTime', 'Time', 'Uuid'].map((name) => [name, 'gen/runtime/payload/temporal'] as const),
  ['_rt', 'gen/runtime/payload/check'],
  ...['CamelPayload', 'Payload', 'RootPayload'].map((name) => [name, 'gen/runtime/payload/model'] as const),
]);

const DEPRECATED = { from: 'typing_extensions', name: 'deprecated', typeOnly: false };

/** What a file of models prints. */
interface PrintedFile {
  readonly decls: readonly Declaration[];
  readonly imports: readonly string[];
  readonly isCircular: boolean;
  /** At the end of the file. */
  readonly lateImports: readonly string[];
}

/** Modules of one circle are imported at the end: by then the names that the others want are there. */
function printedFile({ path, decls, others, checks }: Model, isCircular: (other: string) => boolean): PrintedFile {
  const late = [...others].filter(([other]) => isCircular(other));
  const lateNames = new Set(late.flatMap(([, names]) => names));
  const things = decls.map((decl) => {
    const used = mentions(codeOf(decl));
    return {
      name: decl.name,
      decl,
      isEager: decl.template !== 'models/object.njk',
      mentions: used,
      isLate: [...used].some((name) => lateNames.has(name)),
    };
  });
  const { order, circular } = ordered(things);
  const printed = order.map(({ decl, isLate }) => ({
    ...decl,
    quoted: !decl.isClass && (isLate || circular.has(decl.name)),
    quotedType: quote(decl.type),
  }));
  const names = new Set([...mentions(printed.map(codeOf).join(' ')), ...printed.flatMap(extraNames)]);
  const needed = [...names].flatMap((name) => (known.has(name) ? [{ from: known.get(name) ?? '', name, typeOnly: false }] : []));
  // Not by what is mentioned: fields have an argument of the name.
  const marks = printed.some(({ isClass, deprecation }) => isClass && deprecation !== '') ? [DEPRECATED] : [];
  const module = `gen/models/${path}`;
  const own = { from: `gen/checks/${path}`, name: '', typeOnly: false };
  const early = [...others].filter(([other]) => !isCircular(other)).flatMap(([other, all]) => all.map((name) => importOf(other, name)));
  const hasClass = printed.some(({ isClass }) => isClass) || names.has(checkModule(own.from));
  const lines = imports([...needed, ...marks, ...early, ...(hasClass ? [own] : [])], module);
  return {
    decls: printed,
    imports: grouped([...lines, ...checks]),
    isCircular: late.length > 0,
    lateImports: imports(
      late.flatMap(([other, all]) => all.map((name) => importOf(other, name))),
      module,
    ),
  };
}

function importOf(path: string, name: string): { readonly from: string; readonly name: string; readonly typeOnly: boolean } {
  return { from: `gen/models/${path}`, name, typeOnly: false };
}

function extraNames({ isClass, quoted, orNull, name, members }: Declaration): readonly string[] {
  const alias = quoted ? ['TypeAliasType'] : ['TypeAlias'];
  return [...(isClass ? [] : alias), ...(orNull === '' ? [] : ['RootPayload', name]), ...(members.length > 0 ? ['Final'] : [])];
}

function checksOf(file: FileView): object {
  const module = `gen/checks/${file.path}`;
  const checks = file.checks.map((check) => adjustedCheck(check, module));
  const code = checks
    .map(({ schema, schemaType, local, result, steps }) => `${schema} ${schemaType} ${local} ${result} ${stepsText(steps)}`)
    .join(' ');
  const used = mentions([code, ...file.constants.map(({ text }) => text)].join(' '));
  const lines = [
    'from typing import Any',
    ...file.checkImports,
    ...(used.has('_rt') ? ['from ..runtime.payload import check as _rt'] : []),
  ];
  const constants = file.constants.map((one) => ({ ...one, annotation: /^[[{]/.test(one.text) ? ': Any' : '' }));
  return { checks, constants, checkImports: grouped(lines.flatMap((line) => usedOf(line, used))) };
}

/** An import line without the names that nothing mentions. */
function usedOf(line: string, used: ReadonlySet<string>): readonly string[] {
  const [, from, list] = /^from (\S+) import (.+)$/.exec(line) ?? [];
  if (list === undefined) return used.has(line.replace(/^import /, '')) ? [line] : [];
  const names = list.split(', ').filter((name) => from === 'typing' || used.has(name.replace(/^.* as /, '')));
  return names.length === 0 ? [] : [`from ${from} import ${names.join(', ')}`];
}

/** All code of some steps: whatever texts they have. */
function stepsText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(stepsText).join(' ');
}
