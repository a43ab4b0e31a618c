import type { Json, JsonText } from '../../ir/described.js';
import type { Decl, Type, TypeRef } from '../../ir/types.js';
import type { Expr, Language, Refer } from '../pack/contract.js';
import { fileOf, type Names } from './names.js';

/** Prints types and literals for one kind of file. */
export interface Printer {
  readonly language: Language;
  readonly names: Names;
  type(type: Type): Expr;
  /** With null where the use allows it. */
  use(ref: TypeRef): Expr;
  /** Empty in a language whose types are the JSON values. */
  decoder(ref: TypeRef): Expr;
  encoder(ref: TypeRef): Expr;
  text(value: string): string;
  /** A plain value; an empty text where there is none. */
  data(value: Json | undefined): string;
  literal(json: JsonText, type: Type): string;
}

export const ANY: Type = { kind: 'any' };
const TEXT: Type = { kind: 'string' };
const NOTHING: Expr = { text: '', imports: [] };

/** For the files of declarations: they import each other by name. */
export function modelPrinter(decls: readonly Decl[], names: Names, language: Language): Printer {
  const files = new Map(decls.map((decl) => [decl.id, language.module(fileOf(decl, names), 'models')]));
  const typeOf = declaredTypes(decls);
  return printer(names, language, (id) => {
    const name = nameOf(id, names);
    return { text: name, imports: [{ from: files.get(id) ?? '', name, typeOnly: true }], type: typeOf(id) };
  });
}

/** For the files of the SDK: they refer to declarations through the language's qualifier. */
export function sdkPrinter(decls: readonly Decl[], names: Names, language: Language): Printer {
  const typeOf = declaredTypes(decls);
  return printer(names, language, (id) => ({ text: `${language.qualifier}${nameOf(id, names)}`, imports: [], type: typeOf(id) }));
}

function declaredTypes(decls: readonly Decl[]): (id: string) => Type {
  const types = new Map(decls.map(({ id, type }) => [id, type]));
  return (id) => types.get(id) ?? ANY;
}

function printer(names: Names, language: Language, refer: Refer): Printer {
  const type = (of: Type): Expr => language.type(of, refer);
  const literal = (json: JsonText, of: Type): string => language.literal(json, of).text;
  return {
    language,
    names,
    type,
    use: ({ type: of, nullable }) => (nullable ? language.nullable(type(of)) : type(of)),
    decoder: (ref) => language.decoder?.(ref, refer) ?? NOTHING,
    encoder: (ref) => language.encoder?.(ref, refer) ?? NOTHING,
    text: (value) => literal(JSON.stringify(value), TEXT),
    data: (value) => (value === undefined ? '' : literal(JSON.stringify(value), ANY)),
    literal,
  };
}

function nameOf(id: string, names: Names): string {
  const name = names.decls.get(id);
  if (name === undefined) throw new Error(`no declaration ${id}`);
  return name;
}
