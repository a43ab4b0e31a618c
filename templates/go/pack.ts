import type { Language, Pack } from 'asyncwright/pack';
import { decoder, encoder } from './language/coders.js';
import { anyOf, call, printed } from './language/condition.js';
import { literal } from './language/literal.js';
import { casing, comparisonKey, escape } from './language/names.js';
import type { Profile } from './language/numbers.js';
import { predicate, present, read } from './language/predicate.js';
import { schema, schemaLink } from './language/schema.js';
import { comment } from './language/text.js';
import { nullable, type } from './language/types.js';
import { adjusted, adjuster } from './language/view.js';

type Translate = Parameters<NonNullable<Pack['languageFor']>>[1];

/** All that is generated shares one package. */
const PACKAGE = 'models';

/** How Go spells things in a profile. */
function languageOf(profile: Profile, pattern: Translate): Language {
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
    // Which packages a file needs shows when it is complete: see `adjusted`.
    imports: () => [],
    module: () => PACKAGE,
    qualifier: '',
    overrides: ['any', 'string', 'integer', 'decimal'],
    schemaRole: 'function',
    member: (object, key) => ({ present: printed(present(object, key)), value: read(object, key), absentFails: true }),
    element: (array, index) => ({
      present: { holds: `check.Len(${array}) > ${index}`, fails: `check.Len(${array}) <= ${index}`, imports: [] },
      value: `check.Item(${array}, ${index})`,
    }),
    predicate: (check, value, hoist, known) => predicate(check, value, { hoist, pattern }, known),
    call: (name, value) => printed(call(`${name}(${value})`)),
    any: anyOf,
    schema: (check, edge, hoist, at) => schema(check, edge, { hoist, pattern }, at),
    schemaLink,
  };
}

const pack: Pack = {
  language: languageOf('native', (text) => ({ text, backtracks: false })),
  languageFor: ({ profile }, translate) => languageOf(profile === 'exact' ? 'exact' : 'native', translate),
  adjustFiles: adjuster,
  adjustView: adjusted,
};

export default pack;
