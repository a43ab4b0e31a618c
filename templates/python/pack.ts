import type { Language, Pack } from 'asyncwright/pack';
import { call, printed } from './language/condition.js';
import { checkModule, imports } from './language/imports.js';
import { literal } from './language/literal.js';
import { casing, comparisonKey, escape } from './language/names.js';
import type { Profile } from './language/numbers.js';
import { predicate, present, read } from './language/predicate.js';
import { schema, schemaLink, type Translated } from './language/schema.js';
import { comment } from './language/text.js';
import { nullable, type } from './language/types.js';
import { adjuster } from './language/files.js';
import { adjusted } from './language/view.js';

/** How Python spells things in a profile. */
function languageOf(profile: Profile, translated: Translated): Language {
  const nothing = { text: '', imports: [] };
  return {
    casing,
    escape,
    comparisonKey,
    type: (of, refer) => type(of, refer, profile),
    nullable,
    // Pydantic makes the values from the annotations; unions tell their variants apart by the checks.
    decoder: () => nothing,
    encoder: () => nothing,
    literal: (value) => literal(value, profile),
    comment,
    imports,
    module: (path, part) => `gen/${part}/${path}`,
    qualifier: 'models.',
    // What the profile `native` reads with a fraction is a float before any type has its say.
    overrides: profile === 'exact' ? ['any', 'string', 'integer', 'decimal'] : ['any', 'string', 'integer'],
    schemaRole: 'function',
    member: (object, key) => ({ present: printed(present(object, key)), value: read(object, key), absentFails: true }),
    element: (array, index) => ({
      present: { holds: `len(${array}) > ${index}`, fails: `len(${array}) <= ${index}`, imports: [] },
      value: `${array}[${index}]`,
    }),
    predicate: (check, value, hoist, known) => predicate(check, value, known, { hoist, profile, translated }),
    call: (name, value, module) => printed(call(`${module === undefined ? '' : `${checkModule(module)}.`}${name}(${value})`)),
    any: (tests) => ({
      holds: tests.length === 0 ? 'False' : `(${tests.map(({ holds }) => holds).join(' or ')})`,
      fails: tests.length === 0 ? 'True' : tests.map(({ fails }) => fails).join(' and '),
      imports: tests.flatMap(({ imports: needed }) => needed),
    }),
    schema: (check, edge, hoist, at) => schema(check, edge, hoist, at, { profile, translated }),
    schemaLink,
  };
}

const pack: Pack = {
  language: languageOf('native', (pattern) => pattern),
  languageFor: ({ profile }, translate) => languageOf(profile === 'exact' ? 'exact' : 'native', (pattern) => translate(pattern).text),
  adjustFiles: adjuster,
  adjustView: adjusted,
};

export default pack;
