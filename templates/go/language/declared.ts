import type { DeclView, FileView, UnionDeclView, View } from 'asyncwright/pack';
import { isInterface, type Part } from './sealed.js';
import type { Emptiness } from './types.js';

/** What the printing of one declaration asks of the others. */
export interface Declared {
  readonly decls: Decls;
  /** The interfaces of which one is a variant. */
  outer(name: string): readonly string[];
  /** An exported name for the package that nothing else has; takes it. */
  unique(name: string): string;
}

/** Declarations by their names. */
export interface Decls {
  /** Decides the file that it is in, where it is one. */
  get(name: string): DeclView | undefined;
  has(name: string): boolean;
}

export function declaredOf(view: View): Declared {
  const decls = declsIn(view.files);
  const taken = new Set(view.files.flatMap(({ names }) => names));
  const unique = (name: string): string => {
    if (taken.has(name)) return unique(`${name}_`);
    taken.add(name);
    return name;
  };
  let outer: ReturnType<typeof outerOf> | undefined;
  return { decls, outer: (name) => (outer ??= outerOf(view.decls, decls)).get(name) ?? [], unique };
}

function declsIn(files: readonly FileView[]): Decls {
  const places = new Map(files.flatMap((file) => file.names.map((name) => [name, file] as const)));
  const known = new Map<string, DeclView>();
  return {
    has: (name) => places.has(name),
    get(name) {
      if (!known.has(name)) for (const decl of places.get(name)?.decls ?? []) known.set(decl.name, decl);
      return known.get(name);
    },
  };
}

/** What a printed type has for null: as `emptiness` has it of a type that is not printed yet. */
export function emptinessOf(type: string, decls: Decls): Emptiness {
  if (type === 'json.RawMessage') return 'text';
  if (type === 'payload.Null') return 'null';
  if (type.startsWith('[]') || type.startsWith('map[')) return 'nil';
  const decl = decls.get(type);
  if (decl?.kind === 'alias') return emptinessOf(decl.type, decls);
  return decl?.kind === 'union' && isSealedDecl(decl, decls) ? 'nil' : 'none';
}

/** As `isSealed`, of a printed union. */
export function isSealedDecl(union: UnionDeclView, decls: Decls): boolean {
  return isInterface(union, ({ variants, overlapping }) => {
    const types = new Set(variants.map(({ type }) => type));
    if (types.size < variants.length || overlapping) return [];
    return [...types].map((type): Part<UnionDeclView> => {
      const decl = decls.get(type);
      return decl?.kind === 'union' ? decl : decl?.kind === 'object' ? 'object' : 'other';
    });
  });
}

/** The object types that an interface is of, be it by another one. */
export function typesOf(union: UnionDeclView, decls: Decls): readonly string[] {
  const types = new Set(union.variants.map(({ type }) => type));
  for (const type of types) {
    const decl = decls.get(type);
    if (decl?.kind === 'union') for (const inner of decl.variants) types.add(inner.type);
  }
  return [...types].filter((type) => decls.get(type)?.kind === 'object');
}

/** The interfaces that each one is a variant of. */
function outerOf(all: readonly DeclView[], decls: Decls): ReadonlyMap<string, readonly string[]> {
  const outer = new Map<string, string[]>();
  for (const decl of all) {
    if (decl.kind !== 'union' || !isSealedDecl(decl, decls)) continue;
    for (const { type } of decl.variants.filter((variant) => decls.get(variant.type)?.kind === 'union')) {
      const names = outer.get(type) ?? [];
      outer.set(type, names);
      names.push(decl.name);
    }
  }
  return outer;
}

/** The one JSON type of all values of a printed type, as the runtime's functions name it; empty where there are several. */
export function jsonTypeOf(type: string, decls: Decls): string {
  const decl = decls.get(type);
  switch (decl?.kind) {
    case 'object':
      return 'Object';
    case 'tuple':
      return 'Array';
    case 'enum':
      return decl.base === 'mixed' ? '' : decl.base === 'string' ? 'String' : 'Number';
    case 'alias':
      return jsonTypeOf(decl.type, decls);
    case 'union':
      return '';
    case undefined:
      return type.startsWith('[]') ? 'Array' : type.startsWith('map[') ? 'Object' : (scalars.get(type) ?? '');
  }
}

const scalars: ReadonlyMap<string, string> = new Map([
  ['string', 'String'],
  ['bool', 'Bool'],
  ['payload.Null', 'Null'],
  ...['DateTime', 'Date', 'Time', 'Duration'].map((name) => [`payload.${name}`, 'String'] as const),
  ...['int32', 'uint32', 'int64', 'uint64', 'payload.Int'].map((name) => [name, 'Integer'] as const),
  ...['float64', 'json.Number'].map((name) => [name, 'Number'] as const),
]);
