import type { FileView } from 'asyncwright/pack';
import { codeOf, declaration, type Declaration, type Others } from './declaration.js';
import { checkModule, grouped, imports } from './imports.js';
import { mentions } from './mentions.js';
import { ordered } from './order.js';
import { quote } from './text.js';

/** A file of models: what stands before and after its declarations. */
export interface Model {
  readonly path: string;
  readonly things: readonly Thing[];
  /** The names in the code of all of these. */
  readonly used: ReadonlySet<string>;
  /** By the path of another file, what is needed of it. */
  readonly others: ReadonlyMap<string, readonly string[]>;
  readonly checks: readonly string[];
}

/** A declaration, with the names in its code. */
interface Thing {
  readonly decl: Declaration;
  readonly used: ReadonlySet<string>;
  /** The declaration where some of the names are late. */
  printed(isLate: Others['isLate']): Declaration;
}

export function modelOf(file: FileView, shared: Omit<Others, 'checks' | 'isLate'>): Model {
  const checks = checkModule(`gen/checks/${file.path}`);
  const things = file.decls.map((one) => {
    const printed = (isLate: Others['isLate']): Declaration => declaration(one, { ...shared, checks, isLate });
    const decl = printed(() => false);
    return { decl, used: mentions(codeOf(decl)), printed };
  });
  const used = usedIn(things);
  const imported = new Map<string, readonly string[]>();
  for (const line of file.imports) {
    const [, module = '', list = ''] = /^from \.([^. ]+) import (.+)$/.exec(line) ?? [];
    const names = list.split(', ').filter((name) => used.has(name));
    if (module !== '' && names.length > 0) imported.set(module, names);
  }
  const checkImports = file.imports.filter((line) => line.startsWith('from ..checks import ') && used.has(line.replace(/^.* as /, '')));
  return { path: file.path, things, used, others: imported, checks: checkImports };
}

function usedIn(things: readonly Thing[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const { used } of things) for (const name of used) all.add(name);
  return all;
}

/** Where names that declarations may mention come from. */
const known: ReadonlyMap<string, string> = new Map([
  ...['Annotated', 'Any', 'Final', 'Literal', 'TypeAlias'].map((name) => [name, 'typing'] as const),
  ['Decimal', 'decimal'],
  ...['Field', 'StrictBool'].map((name) => [name, 'pydantic'] as const),
  ...['TypeAliasType', 'Unpack'].map((name) => [name, 'typing_extensions'] as const),
  ...['Case', 'Items', 'Nothing', 'Nullable', 'Omittable', 'OneOf'].map((name) => [name, 'gen/runtime/payload/alternatives'] as const),
  ...['Date', 'DateTime', 'Time', 'Uuid'].map((name) => [name, 'gen/runtime/payload/temporal'] as const),
  ['_rt', 'gen/runtime/payload/check'],
  ...['CamelPayload', 'Payload', 'RootPayload'].map((name) => [name, 'gen/runtime/payload/model'] as const),
]);

const DEPRECATED = { from: 'typing_extensions', name: 'deprecated', typeOnly: false };

/** What a file of models prints. */
interface PrintedFile {
  readonly decls: readonly Declaration[];
  readonly imports: readonly string[];
  readonly lateImports: readonly string[];
}

/** Modules of one circle are imported at the end: by then the names that the others want are there. */
export function printedFile({ path, things, used, others, checks }: Model, isCircular: (other: string) => boolean): PrintedFile {
  const late = [...others].filter(([other]) => isCircular(other));
  const lateNames = new Set(late.flatMap(([, names]) => names));
  const { order, circular } = arranged(things);
  const isQuoted = ({ decl, used: own }: Thing): boolean =>
    !decl.isClass && (circular.has(decl.name) || [...lateNames].some((name) => own.has(name)));
  const places = new Map(order.map(({ name }, place) => [name, place]));
  const printed = order.map(({ thing }, place) => {
    const isLate = (name: string): boolean => lateNames.has(name) || (places.get(name) ?? -1) >= place;
    const decl = isRoot(thing) && [...thing.used].some(isLate) ? thing.printed(isLate) : thing.decl;
    return { ...decl, quoted: isQuoted(thing), quotedType: quote(decl.type) };
  });
  const names = new Set([...used, ...printed.flatMap(extraNames)]);
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
    lateImports: imports(
      late.flatMap(([other, all]) => all.map((name) => importOf(other, name))),
      module,
    ),
  };
}

type Arranged = ReturnType<typeof ordered<{ name: string; isEager: boolean; mentions: ReadonlySet<string>; thing: Thing }>>;

/** After what they mention. Where a union would stand before what it calls, for which pyright looks above, other orders are tried. */
function arranged(things: readonly Thing[]): Arranged {
  const unionsFirst = [...things.filter(isUnion), ...things.filter((thing) => !isUnion(thing))];
  const arrange = (all: readonly Thing[], isLazy: (thing: Thing) => boolean): Arranged =>
    ordered(all.map((thing) => ({ name: thing.decl.name, isEager: !isLazy(thing), mentions: thing.used, thing })));
  const first = arrange(things, isObject);
  if (isInOrder(first)) return first;
  return [arrange(things, ({ decl }) => decl.isClass), arrange(unionsFirst, isObject)].find(isInOrder) ?? first;
}

function isInOrder({ order, circular }: Arranged): boolean {
  const places = new Map(order.map(({ name }, place) => [name, place]));
  return order.every(
    ({ name, thing }, place) =>
      !isUnion(thing) || !circular.has(name) || [...thing.used].every((other) => (places.get(other) ?? -1) <= place),
  );
}

function isUnion({ decl }: Thing): boolean {
  return !decl.isClass && decl.type.includes('OneOf(');
}

function isObject({ decl }: Thing): boolean {
  return decl.template === 'models/object.njk';
}

/** Annotations of classes may mention what comes after them; an alias that does is quoted. */
function isRoot({ decl }: Thing): boolean {
  return decl.template === 'models/root.njk';
}

function importOf(path: string, name: string): { readonly from: string; readonly name: string; readonly typeOnly: boolean } {
  return { from: `gen/models/${path}`, name, typeOnly: false };
}

function extraNames({ isClass, quoted, orNull, name, members }: Declaration): readonly string[] {
  const alias = quoted ? ['TypeAliasType'] : ['TypeAlias'];
  return [...(isClass ? [] : alias), ...(orNull === '' ? [] : ['RootPayload', name]), ...(members.length > 0 ? ['Final'] : [])];
}
