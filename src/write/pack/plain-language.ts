import type { TypeRef } from '../../ir/types.js';
import type { Expr, Language, Test } from './contract.js';

/** How a pack without an adapter spells things: in words, for documents. Its checks and schemas are not meant to be printed. */
export const plainLanguage: Language = {
  casing: (words, role) => words.join(role === 'module' || role === 'package' ? '-' : ' '),
  escape: (name) => name,
  comparisonKey: (name) => name.toLowerCase(),
  type: (type, refer) => plain(typeText(type, (id) => refer(id).text)),
  nullable: ({ text }) => plain(`${text} or null`),
  literal: (json) => plain(json),
  comment: (text) => (text === '' ? [] : text.split('\n')),
  module: (path, part) => `${part}/${path}`,
  qualifier: '',
  imports: () => [],
  member: (object, key) => ({ present: test(`${object} has ${key}`), value: `${object}.${key}`, absentFails: false }),
  element: (array, index) => ({ present: test(`${array} has ${index}`), value: `${array}[${index}]` }),
  predicate: (_check, value) => test(`${value} is valid`),
  call: (predicate, value) => test(`${predicate}(${value})`),
  any: (tests) => test(tests.map(({ holds }) => holds).join(' or ')),
  schema: () => plain(''),
  schemaLink: (name) => plain(name),
};

type TypeOf = Parameters<Language['type']>[0];

function typeText(type: TypeOf, refer: (id: string) => string): string {
  const use = ({ type: of, nullable }: TypeRef): string => `${typeText(of, refer)}${nullable ? ' or null' : ''}`;
  switch (type.kind) {
    case 'any':
    case 'never':
    case 'null':
    case 'boolean':
    case 'integer':
    case 'number':
    case 'string':
    case 'object':
      return type.kind;
    case 'temporal':
      return type.of;
    case 'bytes':
      return `${type.encoding} bytes`;
    case 'enum':
      return type.values.map(({ json }) => json).join(' or ');
    case 'literal':
      return type.json;
    case 'array':
      return `list of ${use(type.items)}`;
    case 'tuple':
      return `tuple of ${type.prefix.map(use).join(', ')}`;
    case 'map':
      return `map of ${use(type.value)}`;
    case 'union':
      return type.variants.map((variant) => typeText(variant.type, refer)).join(' or ');
    case 'ref':
      return refer(type.target);
  }
}

function plain(text: string): Expr {
  return { text, imports: [] };
}

function test(holds: string): Test {
  return { holds, fails: `not (${holds})`, imports: [] };
}
