import type { Expr, Id, ImportedName, TemporalType, TupleType, Type, TypeRef } from 'asyncwright/pack';
import { literalMember } from './literal.js';
import { DECIMAL, wholeNumber, type Profile } from './numbers.js';

type Refer = (id: Id) => Expr;

const TYPES = 'gen/runtime/payload/alternatives';
const TEMPORAL = 'gen/runtime/payload/temporal';

/** A type as an annotation. */
export function type(of: Type, refer: Refer, profile: Profile): Expr {
  const imports: ImportedName[] = [];
  const printer: Printer = {
    type: (one) => text(one, printer),
    named: (name, from) => {
      imports.push({ from, name, typeOnly: false });
      return name;
    },
    number: () => {
      if (profile === 'native') return 'float';
      imports.push(DECIMAL);
      return 'int | Decimal';
    },
    uuid: () => (profile === 'native' ? printer.named('Uuid', TEMPORAL) : 'str'),
    refer: (id) => {
      const expr = refer(id);
      imports.push(...expr.imports);
      return expr.text;
    },
  };
  return { text: printer.type(of), imports };
}

/** `None` beside what a type takes. */
export function nullable({ text: printed, imports }: Expr): Expr {
  return { text: printed === 'Any' || /(^|\| )None$/.test(printed) ? printed : `${printed} | None`, imports };
}

interface Printer {
  type(type: Type): string;
  /** A name that has to be imported. */
  named(name: string, from: string): string;
  number(): string;
  /** The format is asserted, and a type of its own, in `native` alone. */
  uuid(): string;
  refer(id: Id): string;
}

function text(type: Type, printer: Printer): string {
  switch (type.kind) {
    case 'any':
      return printer.named('Any', 'typing');
    case 'never':
      return printer.named('Nothing', TYPES);
    case 'null':
      return 'None';
    case 'boolean':
      return 'bool';
    case 'integer':
      return 'int';
    case 'number':
      return printer.number();
    case 'string':
      return type.format === 'uuid' ? printer.uuid() : 'str';
    case 'bytes':
      return 'str';
    case 'temporal':
      return temporal(type, printer);
    case 'enum':
      return union([
        literals(
          type.values.map(({ json }) => json),
          type.base,
          printer,
        ),
        ...(type.open ? [rest(type.base, printer)] : []),
      ]);
    case 'literal':
      return literals([type.json], 'mixed', printer);
    case 'array':
      return `list[${use(type.items, printer)}]`;
    case 'tuple':
      return tuple(type, printer);
    case 'map':
      return `dict[str, ${use(type.value, printer)}]`;
    case 'object':
      return `dict[str, ${printer.named('Any', 'typing')}]`;
    case 'union':
      return union(type.variants.map((variant) => strictly(printer.type(variant.type), printer)));
    case 'ref':
      return printer.refer(type.target);
  }
}

function temporal({ of }: TemporalType, printer: Printer): string {
  switch (of) {
    case 'instant':
      return printer.named('DateTime', TEMPORAL);
    case 'date':
      return printer.named('Date', TEMPORAL);
    case 'time':
      return printer.named('Time', TEMPORAL);
    case 'duration':
      return 'str';
  }
}

/** Pydantic takes numbers for truth values where it is not told to be strict. */
function strictly(printed: string, printer: Printer): string {
  return printed === 'bool' ? printer.named('StrictBool', 'pydantic') : printed;
}

/** Each alternative once; what cannot be is none. */
export function union(texts: readonly string[]): string {
  const distinct = new Set(texts.filter((one) => one !== 'Nothing').flatMap((one) => (/[[(]/.test(one) ? [one] : one.split(' | '))));
  if (distinct.has('Any')) return 'Any';
  return [...distinct].join(' | ') || 'Nothing';
}

/** `Literal[…]` where it can say all values, else what they have in common. */
function literals(values: readonly string[], base: 'string' | 'integer' | 'number' | 'mixed', printer: Printer): string {
  const members = values.map(literalMember);
  if (members.every((member) => member !== undefined)) return `${printer.named('Literal', 'typing')}[${members.join(', ')}]`;
  if (base === 'string' || values.every((json) => json.trim().startsWith('"'))) return 'str';
  if (values.every((json) => /^\s*-?\d/.test(json) && wholeNumber(json.trim()) !== undefined)) return 'int';
  if (base === 'number' || values.every((json) => /^\s*-?\d/.test(json))) return printer.number();
  if (values.every((json) => json.trim().startsWith('{'))) return `dict[str, ${printer.named('Any', 'typing')}]`;
  if (values.every((json) => json.trim().startsWith('['))) return `list[${printer.named('Any', 'typing')}]`;
  return printer.named('Any', 'typing');
}

/** What an open enum takes beside its list. */
function rest(base: 'string' | 'integer' | 'number' | 'mixed', printer: Printer): string {
  switch (base) {
    case 'string':
      return 'str';
    case 'integer':
      return 'int';
    case 'number':
      return printer.number();
    case 'mixed':
      return printer.named('Any', 'typing');
  }
}

function use(ref: TypeRef, printer: Printer): string {
  const printed = printer.type(ref.type);
  return ref.nullable ? nullable({ text: printed, imports: [] }).text : printed;
}

/** Elements that may be missing make tuples of every length, which pydantic is told to tell apart. */
function tuple(type: TupleType, printer: Printer): string {
  const items = type.prefix.map((item) => use(item, printer));
  const lengths = Array.from({ length: items.length - type.minPrefix + 1 }, (_, index) => items.slice(0, type.minPrefix + index));
  const kinds = lengths.map((some) => `tuple[${some.length === 0 ? '()' : some.join(', ')}]`);
  if (type.rest !== 'closed') {
    const more = use(type.rest, printer);
    kinds[kinds.length - 1] =
      items.length === 0
        ? `tuple[${more}, ...]`
        : `tuple[${[...items, `${printer.named('Unpack', 'typing_extensions')}[tuple[${more}, ...]]`].join(', ')}]`;
  }
  return `${printer.named('Annotated', 'typing')}[${kinds.join(' | ')}, ${printer.named('Items', TYPES)}()]`;
}
