import type { Expr, Id, ImportedName, ObjectType, TupleType, Type, TypeRef } from 'asyncwright/pack';
import { literalType } from './literal.js';
import { typeKey } from './text.js';

type Refer = (id: Id) => Expr;

/** A type in TypeScript. The parentheses that are not needed are the formatter's to remove. */
export function type(of: Type, refer: Refer): Expr {
  const imports: ImportedName[] = [];
  const print = (one: Type): string => text(one, print, (id) => {
    const expr = refer(id);
    imports.push(...expr.imports);
    return expr.text;
  });
  return { text: print(of), imports };
}

type Print = (type: Type) => string;

function text(type: Type, print: Print, refer: (id: Id) => string): string {
  switch (type.kind) {
    case 'any':
      return 'unknown';
    case 'never':
    case 'null':
    case 'boolean':
      return type.kind;
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
    case 'temporal':
    case 'bytes':
      return 'string';
    case 'enum':
      return [...type.values.map(({ json }) => literalType(json)), ...(type.open ? [rest(type.base)] : [])].join(' | ') || 'never';
    case 'literal':
      return literalType(type.json);
    case 'array':
      return `(${use(type.items, print)})[]`;
    case 'tuple':
      return tuple(type, print);
    case 'map':
      return `{ [key: string]: ${use(type.value, print)} }`;
    case 'object':
      return object(type, print);
    case 'union':
      return union(type.variants.map((variant) => print(variant.type)));
    case 'ref':
      return refer(type.target);
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

function use(ref: TypeRef, print: Print): string {
  return ref.nullable ? `${print(ref.type)} | null` : print(ref.type);
}

function tuple(type: TupleType, print: Print): string {
  const prefix = type.prefix.map((item, index) => (index < type.minPrefix ? `(${use(item, print)})` : `(${use(item, print)})?`));
  const tail = type.rest === 'closed' ? [] : [`...(${use(type.rest, print)})[]`];
  return `[${[...prefix, ...tail].join(', ')}]`;
}

/** An object without a name of its own. */
function object(type: ObjectType, print: Print): string {
  const members = type.properties.map(
    ({ wire, presence, type: of }) => `${typeKey(wire)}${presence === 'optional' ? '?' : ''}: ${use(of, print)}`,
  );
  return `{ ${members.join('; ')} }`;
}
