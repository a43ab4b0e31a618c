import type { Language, Pack } from 'asyncwright/pack';
import { anyOf, call, printed } from './language/condition.js';
import { decoder, encoder } from './language/coders.js';
import { imports } from './language/imports.js';
import { literal } from './language/literal.js';
import { casing, comparisonKey, escape } from './language/names.js';
import type { Profile } from './language/numbers.js';
import { predicate, present, read } from './language/predicate.js';
import { schema, schemaLink } from './language/schema.js';
import { comment } from './language/text.js';
import { nullable, type } from './language/types.js';
import { adjusted } from './language/view.js';

type Translate = Parameters<NonNullable<Pack['languageFor']>>[1];

/** How Java spells things in a profile. */
function languageOf(profile: Profile, translate: Translate): Language {
  const pattern = (source: string): string => translate(source).text;
  return {
    casing,
    escape,
    comparisonKey,
    type: (of, refer) => type(of, refer, profile),
    nullable,
    decoder: (of, refer) => decoder(of, refer, profile),
    encoder: (of, refer) => encoder(of, refer, profile),
    literal,
    comment,
    imports,
    module: (path, part) => (part === 'models' ? '' : `${path}Checks`),
    qualifier: '',
    overrides: ['any', 'string', 'integer', 'decimal'],
    schemaRole: 'function',
    member: (object, key) => ({ present: printed(present(object, key)), value: read(object, key), absentFails: true }),
    element: (array, index) => ({
      present: { holds: `${array}.size() > ${index}`, fails: `${array}.size() <= ${index}`, imports: [] },
      value: `${array}.path(${index})`,
    }),
    predicate: (check, value, hoist, known) => predicate(check, value, { hoist, pattern }, known),
    call: (name, value, module) => printed(call(`${module === undefined ? '' : `${module}.`}${name}(${value})`)),
    any: (tests) => ({ ...anyOf(tests), imports: tests.flatMap(({ imports: needed }) => needed) }),
    schema: (check, edge, hoist, at) => schema(check, edge, { hoist, pattern }, at),
    schemaLink,
  };
}

const pack: Pack = {
  language: languageOf('native', (text) => ({ text, backtracks: false })),
  languageFor: ({ profile }, translate) => languageOf(profile === 'exact' ? 'exact' : 'native', translate),
  adjustView: adjusted,
};

export default pack;
