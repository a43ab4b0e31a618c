import type { Id, JsonText, Origin } from '../../ir/described.js';
import type { Decl, EnumType, Extra, ObjectType, Property, Type, TypeRef, UnionType } from '../../ir/types.js';
import type { Wanted } from '../../naming/allocate.js';
import { words } from '../../naming/words.js';
import type { DeclView, FieldView, ImportedName } from '../pack/contract.js';
import { declDocs, docsText, valueDocs } from './docs.js';
import { identifiers } from './names.js';
import { ANY, type Printer } from './printer.js';

/** A declaration as one language prints it, and the names that its file needs for it. */
export interface PrintedDecl {
  readonly view: DeclView;
  readonly imports: readonly ImportedName[];
}

/** `roots`: the declarations that have a codec of their own. */
export function declView(decl: Decl, roots: ReadonlySet<Id>, printer: Printer): PrintedDecl {
  const imports: ImportedName[] = [];
  const collecting = collector(printer, imports);
  return { view: { ...shared(decl, roots, printer), ...body(decl, collecting) } as DeclView, imports };
}

/** Where a thing stands, as `DeclView.place` and its like have it. */
export function placeOf({ file, pointer }: Origin): string {
  return `${file}#${pointer}`;
}

/** The words that the names of a declaration's check are made of, and those names. */
export function checkNamesOf(decl: Decl, { language, names }: Printer): { words: readonly string[]; predicate: string; schema: string } {
  const own = words(names.decls.get(decl.id) ?? decl.name.source);
  const name = (parts: readonly string[], role: 'function' | 'constant'): string => language.escape(language.casing(parts, role), role);
  return { words: own, predicate: name(['is', ...own], 'function'), schema: name([...own, 'schema'], 'constant') };
}

/** A printer that notes what the printed types import. */
function collector(printer: Printer, imports: ImportedName[]): Printer {
  const noted =
    <A>(print: (argument: A) => ReturnType<Printer['type']>) =>
    (argument: A) => {
      const expr = print(argument);
      imports.push(...expr.imports);
      return expr;
    };
  const literal = noted(({ json, type }: { json: JsonText; type: Type }) => printer.language.literal(json, type));
  return { ...printer, type: noted(printer.type), use: noted(printer.use), literal: (json, type) => literal({ json, type }).text };
}

function shared(decl: Decl, roots: ReadonlySet<Id>, printer: Printer): Omit<DeclView, 'kind'> {
  const { predicate, schema } = checkNamesOf(decl, printer);
  return {
    template: `models/${kindOf(decl.type)}.njk`,
    place: placeOf(decl.origin),
    name: printer.names.decls.get(decl.id) ?? '',
    docs: declDocs(decl, decl.docs),
    codec: roots.has(decl.id),
    predicate,
    schema,
  };
}

function kindOf(type: Type): DeclView['kind'] {
  return type.kind === 'object' || type.kind === 'union' || type.kind === 'enum' ? type.kind : 'alias';
}

function body({ type }: Decl, printer: Printer): object {
  switch (type.kind) {
    case 'object':
      return objectBody(type, printer);
    case 'union':
      return unionBody(type, printer);
    case 'enum':
      return enumBody(type, printer);
    default:
      return { kind: 'alias', type: printer.type(type).text };
  }
}

function objectBody(type: ObjectType, printer: Printer): object {
  return {
    kind: 'object',
    fields: fieldViews(type.properties, printer),
    extra: extraType(type.extra, printer),
    bases: type.bases.map((target) => printer.type({ kind: 'ref', target }).text),
  };
}

/** The fields of an object, named within it. */
export function fieldViews(properties: readonly Property[], printer: Printer): FieldView[] {
  const names = identifiers(
    properties.map(({ wire }) => ({ key: wire, raw: { source: wire, context: [] } })),
    'field',
    printer.language,
  );
  return properties.map(({ wire, type, presence, docs }) => ({
    name: names.get(wire) ?? wire,
    wire: printer.text(wire),
    type: printer.use(type).text,
    optional: presence === 'optional',
    nullable: type.nullable,
    docs: docsText(docs),
  }));
}

function extraType(extra: Extra, printer: Printer): string {
  switch (extra.kind) {
    case 'closed':
      return '';
    case 'open':
      return printer.type(ANY).text;
    case 'typed':
      return printer.use(either([extra.value, ...extra.patterns.map(({ value }) => value)])).text;
  }
}

/** A type that takes what any of the uses takes. */
function either(uses: readonly TypeRef[]): TypeRef {
  const [first] = uses;
  if (first !== undefined && uses.length === 1) return first;
  const variants = uses.map(({ type }, index) => ({ type, check: -1, name: { source: String(index), context: [] } }));
  return { type: { kind: 'union', mode: 'any', variants, dispatch: 'predicate' }, nullable: uses.some(({ nullable }) => nullable) };
}

function unionBody(type: UnionType, printer: Printer): object {
  const wanted: Wanted[] = type.variants.map(({ name }, index) => ({ key: String(index), raw: name }));
  const names = identifiers(wanted, 'type', printer.language);
  const tagOf = (variant: number): string => {
    const entry = type.tag?.map.find((one) => one.variant === variant);
    return entry === undefined ? '' : printer.literal(entry.json, { kind: 'literal', json: entry.json });
  };
  return {
    kind: 'union',
    variants: type.variants.map((variant, index) => ({
      name: names.get(String(index)) ?? '',
      type: printer.type(variant.type).text,
      tag: tagOf(index),
    })),
    tag: type.tag === undefined ? '' : printer.text(type.tag.wire),
  };
}

function enumBody(type: EnumType, printer: Printer): object {
  const wanted: Wanted[] = type.values.map(({ json, name }) => ({ key: json, raw: name }));
  const names = identifiers(wanted, 'enumMember', printer.language);
  return {
    kind: 'enum',
    open: type.open,
    type: printer.type(type).text,
    members: type.values.map((value) => ({
      name: names.get(value.json) ?? '',
      literal: printer.literal(value.json, { kind: 'literal', json: value.json }),
      docs: valueDocs(value),
    })),
  };
}
