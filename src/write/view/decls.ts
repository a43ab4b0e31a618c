import type { CheckId } from '../../ir/checks.js';
import type { Id, JsonText, Origin } from '../../ir/described.js';
import type { Decl, Docs, EnumType, Extra, ObjectType, Property, TupleType, Type, TypeRef, UnionType, Variant } from '../../ir/types.js';
import type { Wanted } from '../../naming/allocate.js';
import type { DeclView, ImportedName, MemberView, Test, TestView, UseView, VariantView } from '../pack/contract.js';
import type { DefaultOf } from './defaults.js';
import { declDocs, memberDocs, valueDocs } from './docs.js';
import { whence } from './labels.js';
import { checkNamesOf, scoped } from './names.js';
import type { PresetOf } from './presets.js';
import { ANY, type Printer } from './printer.js';
import { isHeld } from './unheld.js';

/** A declaration as one language prints it, and the names that its file needs for it. */
export interface PrintedDecl {
  readonly view: DeclView;
  readonly imports: readonly ImportedName[];
}

export function declView(decl: Decl, around: Surroundings): PrintedDecl {
  const imports: ImportedName[] = [];
  const inside: Inside = {
    id: decl.id,
    printer: collector(around.printer, imports),
    holdsItself: (target) => around.holds(target, decl.id),
    presetOf: (wire) => around.presetOf(decl.id, wire),
    defaultOf: (wire, docs) => around.defaultOf(decl.check, wire, docs),
    isVariant: (check) => {
      const { holds, fails, imports: needed } = around.isVariant(check);
      imports.push(...needed);
      return { holds, fails };
    },
  };
  const view: object = Object.assign(shared(decl, around), body(decl, inside));
  return { view: view as DeclView, imports };
}

/** What a declaration has to know of the others. */
export interface Surroundings {
  readonly printer: Printer;
  /** The declarations that have a codec of their own. */
  readonly roots: ReadonlySet<Id>;
  /** Whether each value of a declaration may hold one of another directly: see `MemberView.cyclic`. */
  holds(outer: Id, inner: Id): boolean;
  presetOf: PresetOf;
  defaultOf: DefaultOf;
  /** The condition that the variable `value` is of a variant with this check. */
  isVariant(check: CheckId): Test;
}

interface Inside {
  /** Of the declaration, in which its members are named. */
  readonly id: Id;
  readonly printer: Printer;
  holdsItself(target: Id): boolean;
  presetOf(wire: string): JsonText;
  defaultOf(wire: string, docs: Docs): JsonText;
  isVariant(check: CheckId): TestView;
}

/** Where a thing stands, as `DeclView.place` and its like have it. */
export function placeOf({ file, pointer }: Origin): string {
  return `${file}#${pointer}`;
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
  return {
    ...printer,
    type: noted(printer.type),
    use: noted(printer.use),
    decoder: noted(printer.decoder),
    encoder: noted(printer.encoder),
    literal: (json, type) => literal({ json, type }).text,
  };
}

function shared(decl: Decl, { roots, printer }: Surroundings): Omit<DeclView, 'kind'> {
  const { predicate, schema } = checkNamesOf(decl, printer.names);
  return {
    template: `models/${kindOf(decl.type)}.njk`,
    place: placeOf(decl.origin),
    name: printer.names.decls.get(decl.id) ?? '',
    docs: declDocs(decl),
    deprecated: decl.deprecated || decl.docs.deprecated,
    whence: whence(decl.origin),
    codec: roots.has(decl.id),
    predicate,
    schema,
    nullable: decl.nullable,
  };
}

function kindOf(type: Type): DeclView['kind'] {
  switch (type.kind) {
    case 'object':
    case 'union':
    case 'enum':
    case 'tuple':
      return type.kind;
    default:
      return 'alias';
  }
}

function body({ type, nullable }: Decl, inside: Inside): object {
  switch (type.kind) {
    case 'object':
      return objectBody(type, inside);
    case 'union':
      return unionBody(type, inside);
    case 'enum':
      return enumBody(type, inside);
    case 'tuple':
      return tupleBody(type, inside);
    default:
      // Printed without null, which is said beside it; what can be nothing else or anything at all is null as it is.
      return { kind: 'alias', ...useView({ type, nullable: false }, inside.printer), nullable: nullable && !holdsNull.has(type.kind) };
  }
}

const holdsNull: ReadonlySet<Type['kind']> = new Set(['any', 'null']);

function useView(ref: TypeRef, printer: Printer): UseView {
  return {
    type: printer.use(ref).text,
    nullable: ref.nullable,
    decoder: printer.decoder(ref).text,
    encoder: printer.encoder(ref).text,
  };
}

const nothing: UseView = { type: '', nullable: false, decoder: '', encoder: '' };

function objectBody(type: ObjectType, inside: Inside): object {
  const { printer } = inside;
  const extra = extraUse(type.extra);
  const { type: extraType, decoder: extraDecoder, encoder: extraEncoder } = extra === undefined ? nothing : useView(extra, printer);
  return {
    kind: 'object',
    fields: memberViews(type.properties, inside),
    extra: extraType,
    extraDecoder,
    extraEncoder,
    open: type.extra.kind === 'open',
    bases: type.bases.map((target) => printer.type({ kind: 'ref', target }).text),
  };
}

function isCyclic({ type }: TypeRef, holdsItself: Inside['holdsItself']): boolean {
  return type.kind === 'ref' && holdsItself(type.target);
}

/** The fields of an object, named within it. */
function memberViews(properties: readonly Property[], { id, printer, holdsItself, presetOf, defaultOf }: Inside): MemberView[] {
  const wanted = properties.map(({ wire }) => ({ key: wire, raw: { source: wire, context: [] } }));
  const names = scoped(id, wanted, 'field', printer.language, printer.names.ledger);
  return properties.map(({ wire, type, presence, docs }) => ({
    type: printer.use(type).text,
    nullable: type.nullable,
    decoder: printer.decoder(type).text,
    encoder: printer.encoder(type).text,
    name: names.get(wire) ?? wire,
    wire: printer.text(wire),
    optional: presence === 'optional',
    cyclic: isCyclic(type, holdsItself),
    preset: presence === 'required' && !type.nullable && type.type.kind !== 'literal' ? presetOf(wire) : '',
    constant: type.type.kind === 'literal' && !type.nullable ? printer.literal(type.type.json, type.type) : '',
    default: defaultOf(wire, docs),
    docs: memberDocs(docs),
    deprecated: docs.deprecated,
  }));
}

function extraUse(extra: Extra): TypeRef | undefined {
  switch (extra.kind) {
    case 'closed':
      return undefined;
    case 'open':
      return { type: ANY, nullable: false };
    case 'typed':
      return either([extra.value, ...extra.patterns.map(({ value }) => value)]);
  }
}

function tupleBody(type: TupleType, { printer, holdsItself }: Inside): object {
  return {
    kind: 'tuple',
    type: printer.type(type).text,
    prefix: type.prefix.map((item, index) => ({
      ...useView(item, printer),
      optional: index >= type.minPrefix,
      cyclic: isCyclic(item, holdsItself),
    })),
    rest: type.rest === 'closed' ? nothing : useView(type.rest, printer),
    closed: type.rest === 'closed',
  };
}

/** A type that takes what any of the uses takes. */
function either(uses: readonly TypeRef[]): TypeRef {
  const [first] = uses;
  if (first !== undefined && uses.length === 1) return first;
  const variants = uses.map(({ type }, index) => ({ type, check: -1, name: { source: String(index), context: [] } }));
  return { type: { kind: 'union', mode: 'any', variants, dispatch: 'predicate' }, nullable: uses.some(({ nullable }) => nullable) };
}

function unionBody({ variants, tag, mode, dispatch }: UnionType, { id, printer, isVariant }: Inside): object {
  const keys = variantKeys(variants);
  const wanted: Wanted[] = variants.map(({ name }, index) => ({ key: keys[index] ?? '', raw: name }));
  const names = scoped(id, wanted, 'type', printer.language, printer.names.ledger);
  return {
    kind: 'union',
    variants: variants.map(({ type, check }, index): VariantView => {
      const entries = tag?.map.filter(({ variant }) => variant === index) ?? [];
      const tags = entries.map(({ json }) => printer.literal(json, { kind: 'literal', json }));
      const use = useView({ type, nullable: false }, printer);
      return {
        ...use,
        name: names.get(keys[index] ?? '') ?? '',
        tag: tags[0] ?? '',
        tags,
        test: isVariant(check),
        base: tag?.base === index,
      };
    }),
    tag: tag === undefined ? '' : printer.text(tag.wire),
    hinted: tag?.source === 'discriminator',
    overlapping: mode === 'any' && dispatch === 'predicate',
  };
}

/** By what they are called, wherever they stand; of equal ones each by its place as well. */
function variantKeys(variants: readonly Variant[]): readonly string[] {
  const seen = new Map<string, number>();
  return variants.map(({ name: { context, source } }) => {
    const words = [...context, source].join(' ');
    const number = (seen.get(words) ?? 0) + 1;
    seen.set(words, number);
    return number === 1 ? words : `${words} ${number}`;
  });
}

function enumBody(type: EnumType, { id, printer }: Inside): object {
  const values = type.values.filter(({ json }) => isHeld(json, printer.language));
  const wanted: Wanted[] = values.map(({ json, name }) => ({ key: json, raw: name }));
  const names = scoped(id, wanted, 'enumMember', printer.language, printer.names.ledger);
  return {
    kind: 'enum',
    open: type.open,
    type: printer.type(type).text,
    base: type.base,
    members: values.map((value) => ({
      name: names.get(value.json) ?? '',
      literal: printer.literal(value.json, { kind: 'literal', json: value.json }),
      docs: valueDocs(value),
    })),
  };
}
