import type { Expr, Id, ImportedName, IntegerType, JsonText, ObjectType, TupleType, Type, TypeRef } from 'asyncwright/pack';
import { literalType } from './literal.js';
import { integerType, numberType, type Profile } from './numbers.js';
import { typeKey } from './text.js';

type Refer = (id: Id) => Expr;

/** A type in TypeScript. The parentheses that are not needed are the formatter's to remove. */
export function type(of: Type, refer: Refer, profile: Profile): Expr {
  const imports: ImportedName[] = [];
  const noted = (expr: Expr): string => {
    imports.push(...expr.imports);
    return expr.text;
  };
  const printer: Printer = {
    type: (one) => text(one, printer),
    integer: (one) => integerType(one, profile),
    number: () => noted(numberType(profile)),
    literal: (json) => noted(literalType(json, profile)),
    refer: (id) => noted(refer(id)),
  };
  return { text: printer.type(of), imports };
}

interface Printer {
  type(type: Type): string;
  integer(type: IntegerType): string;
  number(): string;
  literal(json: JsonText): string;
  refer(id: Id): string;
}

function text(type: Type, printer: Printer): string {
  switch (type.kind) {
    case 'any':
      return 'unknown';
    case 'never':
    case 'null':
    case 'boolean':
      return type.kind;
    case 'integer':
      return printer.integer(type);
    case 'number':
      return printer.number();
    case 'string':
    case 'temporal':
    case 'bytes':
      return 'string';
    case 'enum':
      return union([...type.values.map(({ json }) => printer.literal(json)), ...(type.open ? [rest(type.base)] : [])]);
    case 'literal':
      return printer.literal(type.json);
    case 'array':
      return `(${use(type.items, printer)})[]`;
    case 'tuple':
      return tuple(type, printer);
    case 'map':
      return `{ [key: string]: ${use(type.value, printer)} }`;
    case 'object':
      return object(type, printer);
    case 'union':
      return union(type.variants.map((variant) => printer.type(variant.type)));
    case 'ref':
      return printer.refer(type.target);
  }
}

/** Each alternative once; what cannot be is none. */
function union(texts: readonly string[]): string {
  const distinct = new Set(texts.filter((text) => text !== 'never'));
  return distinct.has('unknown') ? 'unknown' : [...distinct].join(' | ') || 'never';
}

/** What an open enum takes beside its list, without hiding the list from completion. */
function rest(base: 'string' | 'integer' | 'number' | 'mixed'): string {
  if (base === 'mixed') return '{} | null';
  return base === 'string' ? '(string & {})' : '(number & {})';
}

function use(ref: TypeRef, printer: Printer): string {
  return ref.nullable ? `${printer.type(ref.type)} | null` : printer.type(ref.type);
}

function tuple(type: TupleType, printer: Printer): string {
  const prefix = type.prefix.map((item, index) => (index < type.minPrefix ? `(${use(item, printer)})` : `(${use(item, printer)})?`));
  const tail = type.rest === 'closed' ? [] : [`...(${use(type.rest, printer)})[]`];
  return `[${[...prefix, ...tail].join(', ')}]`;
}

/** An object without a name of its own. */
function object(type: ObjectType, printer: Printer): string {
  const members = type.properties.map(
    ({ wire, presence, type: of }) => `${typeKey(wire)}${presence === 'optional' ? '?' : ''}: ${use(of, printer)}`,
  );
  return `{ ${members.join('; ')} }`;
}
