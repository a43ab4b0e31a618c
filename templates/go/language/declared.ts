import type { DeclView, UnionDeclView } from 'asyncwright/pack';
import type { Emptiness } from './types.js';

/** What the printing of one declaration asks of the others. */
export interface Declared {
  readonly decls: ReadonlyMap<string, DeclView>;
  /** An exported name for the package that nothing else has; takes it. */
  unique(name: string): string;
}

export function declaredOf(decls: readonly DeclView[]): Declared {
  const taken = new Set(decls.map(({ name }) => name));
  const unique = (name: string): string => {
    if (taken.has(name)) return unique(`${name}_`);
    taken.add(name);
    return name;
  };
  return { decls: new Map(decls.map((decl) => [decl.name, decl])), unique };
}

/** What a printed type has for null: as `emptiness` has it of a type that is not printed yet. */
export function emptinessOf(type: string, decls: Declared['decls']): Emptiness {
  if (type === 'json.RawMessage') return 'text';
  if (type === 'payload.Null') return 'null';
  if (type.startsWith('[]') || type.startsWith('map[')) return 'nil';
  const decl = decls.get(type);
  if (decl?.kind === 'alias') return emptinessOf(decl.type, decls);
  return decl?.kind === 'union' && isSealedDecl(decl, decls) ? 'nil' : 'none';
}

/** As `isSealed`, of a printed union. */
export function isSealedDecl({ variants, overlapping }: UnionDeclView, decls: Declared['decls']): boolean {
  const types = new Set(variants.map(({ type }) => type));
  return (
    variants.length > 0 && types.size === variants.length && [...types].every((type) => decls.get(type)?.kind === 'object') && !overlapping
  );
}

/** The one JSON type of all values of a printed type, as the runtime's functions name it; empty where there are several. */
export function jsonTypeOf(type: string, decls: Declared['decls']): string {
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
