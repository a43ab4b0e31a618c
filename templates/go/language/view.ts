import type { AliasDeclView, DeclView, FileView, View } from 'asyncwright/pack';
import { declaredOf, emptinessOf, isSealedDecl, type Declared } from './declared.js';
import { elseSaid } from './docs.js';
import { enumView } from './enum.js';
import { importLines } from './imports.js';
import { objectView } from './object.js';
import { receiverOf } from './receiver.js';
import { adjustedCheck } from './steps.js';
import { tupleView } from './tuple.js';
import { unionView } from './union.js';

/**
 * What only Go needs in a file: names that one package shares, methods and functions spelled out, and the imports of what is then printed.
 * Names are taken in the order of the files, whichever is read first.
 */
export function adjuster(view: View): (file: FileView) => FileView {
  const declared = declaredOf(view);
  const base = `${String(view.options['module'])}/${String(view.options['package'])}`;
  const left = view.files.values();
  const known = new Map<string, FileView>();
  return ({ path }) => {
    while (!known.has(path)) {
      const { value: file } = left.next();
      if (file === undefined) throw new Error(`no file ${path}`);
      known.set(file.path, adjustedFile(file, declared, base));
    }
    return known.get(path) as FileView;
  };
}

/** What only Go needs beside its files. */
export function adjusted(view: View): Partial<View> {
  return {
    get backtracks() {
      return view.files.some(({ constants }) => constants.some(({ text }) => text.startsWith('backtrack.')));
    },
    get shown() {
      const raw = new Set(view.bodies.flatMap((body) => body.decls));
      return view.decls.find(({ name, kind, codec }) => kind === 'object' && codec && !raw.has(name))?.name ?? '';
    },
  } as Partial<View>;
}

function adjustedFile(file: FileView, declared: Declared, base: string): FileView {
  const decls = file.decls.map((decl) => adjustedDecl(decl, declared));
  const { constants } = file;
  return {
    ...file,
    decls,
    checks: file.checks.map(adjustedCheck),
    imports: importLines(decls, ['decode', 'encode'], base),
    // Checks mention nothing but the runtime's, and what is made once for all.
    checkImports: importLines(constants, ['check'], base),
  };
}

function adjustedDecl(decl: DeclView, declared: Declared): DeclView {
  const { kind, name, place, whence, template, codec, predicate, schema } = decl;
  const docs = elseSaid(decl.docs, `${name} is ${whence}.`);
  const methods = hasMethods(decl, declared);
  return {
    ...{ kind, name, docs, place, template, codec, predicate, schema, receiver: receiverOf(name) },
    ...bodyOf(decl, declared),
    methods,
    functions: functionsOf(decl, methods, declared),
  } as unknown as DeclView;
}

function bodyOf(decl: DeclView, declared: Declared): object {
  switch (decl.kind) {
    case 'object':
      return objectView(decl, declared);
    case 'tuple':
      return tupleView(decl, declared);
    case 'enum':
      return enumView(decl, declared);
    case 'union':
      return unionView(decl, declared);
    case 'alias':
      return { type: decl.type, decoder: decl.decoder, encoder: decl.encoder, isSame: isSame(decl, declared) };
  }
}

/** An interface has no methods of ours, nor has another name of a type. */
function hasMethods(decl: DeclView, declared: Declared): boolean {
  return decl.kind === 'alias' ? !isSame(decl, declared) : !(decl.kind === 'union' && isSealedDecl(decl, declared.decls));
}

/** Another name where a type of its own would lack the other's methods; else a type of its own. */
function isSame({ type }: AliasDeclView, { decls }: Declared): boolean {
  return type.startsWith('payload.') || decls.has(type);
}

/** Functions in place of methods, for what cannot have any: an interface, another type's other name, and null. */
interface Functions {
  readonly unmarshal: string;
  readonly marshal: string;
  readonly validate: string;
  readonly type: string;
  readonly decoder: string;
  readonly encoder: string;
}

/** A list of one or none. */
function functionsOf({ name, codec, nullable }: DeclView, methods: boolean, { decls, unique }: Declared): readonly Functions[] {
  const emptiness = emptinessOf(name, decls);
  const takesNull = nullable && emptiness !== 'text' && emptiness !== 'null';
  const isWanted = !methods || (codec && takesNull);
  if (!isWanted) return [];
  const coder = (room: string): string => {
    const own = `${room}${name}`;
    if (!takesNull) return own;
    return emptiness === 'nil' ? `${room}.OrNil(${own})` : `${room}.OrNull(${own})`;
  };
  return [
    {
      unmarshal: unique(`Unmarshal${name}`),
      marshal: unique(`Marshal${name}`),
      validate: unique(`Validate${name}`),
      type: takesNull && emptiness === 'none' ? `*${name}` : name,
      decoder: coder('decode'),
      encoder: coder('encode'),
    },
  ];
}
