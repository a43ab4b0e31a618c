import type { DeclView, FileView, View } from 'asyncwright/pack';
import { checksOf } from './checks.js';
import { circles } from './circles.js';
import type { Others } from './declaration.js';
import { mentions } from './mentions.js';
import { modelOf, printedFile, type Model } from './model.js';

/** What only Python needs in a file: declarations after what they mention, modules that import each other, indentation. */
export function adjuster(view: View): (file: FileView) => FileView {
  const shared = sharedBy(view);
  const files = new Map(view.files.map((file) => [file.path, file]));
  const known = new Map<string, Model>();
  const model = (path: string): Model => {
    const file = files.get(path);
    if (file === undefined) throw new Error(`no file ${path}`);
    const found = known.get(path) ?? modelOf(file, shared);
    known.set(path, found);
    return found;
  };
  const circle = circles((path) => model(path).others.keys());
  return (file) => {
    const models = printedFile(model(file.path), (other) => circle(other) === circle(file.path));
    return { ...file, ...models, ...checksOf(file) } as unknown as FileView;
  };
}

type Shared = Omit<Others, 'checks' | 'isLate'>;

function sharedBy({ files, options }: View): Shared {
  const declared = declaredIn(files);
  const mayBeNull = (type: string, seen: ReadonlySet<string> = new Set()): boolean => {
    if (/(^| \| )(None|Any)$/.test(type) || (type.startsWith('Literal[') && mentions(type).has('None'))) return true;
    const decl = declared(type);
    if (decl === undefined || seen.has(type)) return false;
    const next = new Set(seen).add(type);
    return decl.nullable || typesOf(decl).some((one) => mayBeNull(one, next));
  };
  const taken = new Set(files.flatMap(({ names }) => names));
  return { declared, taken, profile: options['profile'] === 'exact' ? 'exact' : 'native', mayBeNull: (type) => mayBeNull(type) };
}

/** Declarations by their names. A file is decided when one of its own is first asked for. */
function declaredIn(files: readonly FileView[]): Shared['declared'] {
  const places = new Map(files.flatMap((file) => file.names.map((name) => [name, file] as const)));
  const known = new Map<string, DeclView>();
  return (name) => {
    if (!known.has(name)) for (const decl of places.get(name)?.decls ?? []) known.set(decl.name, decl);
    return known.get(name);
  };
}

function typesOf(decl: DeclView): readonly string[] {
  if (decl.kind === 'union') return decl.variants.map(({ type }) => type);
  return decl.kind === 'alias' || decl.kind === 'enum' ? [decl.type] : [];
}
