import type { Language, Pack } from 'asyncwright/pack';
import { call, printed } from './language/condition.js';
import { imports } from './language/imports.js';
import { literal } from './language/literal.js';
import { casing, comparisonKey, escape } from './language/names.js';
import { isInherited, predicate, present, read } from './language/predicate.js';
import { schema, schemaLink } from './language/schema.js';
import { comment } from './language/text.js';
import { type } from './language/types.js';
import { adjusted } from './language/view.js';

const language: Language = {
  casing,
  escape,
  comparisonKey,
  type,
  nullable: ({ text, imports: needed }) => ({ text: `${text} | null`, imports: needed }),
  literal: (value) => ({ text: literal(value), imports: [] }),
  comment,
  imports,
  module: (path, part) => `src/gen/${part}/${path}`,
  qualifier: 'models.',
  member: (object, key) => ({ present: printed(present(object, key)), value: read(object, key), absentFails: !isInherited(key) }),
  element: (array, index) => ({
    present: { holds: `${array}.length > ${index}`, fails: `${array}.length <= ${index}`, imports: [] },
    value: `${array}[${index}]`,
  }),
  predicate,
  call: (name, value) => printed(call(`${name}(${value})`)),
  any: (tests) => ({
    holds: tests.map(({ holds }) => `(${holds})`).join(' || '),
    fails: tests.map(({ fails }) => `(${fails})`).join(' && '),
    imports: tests.flatMap(({ imports: needed }) => needed),
  }),
  schema,
  schemaLink,
};

const pack: Pack = { language, adjustView: adjusted };

export default pack;
