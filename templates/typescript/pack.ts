import type { Language, Pack } from 'asyncwright/pack';
import { any } from './language/any.js';
import { call, printed } from './language/condition.js';
import { imports } from './language/imports.js';
import { literal } from './language/literal.js';
import { logins } from './language/logins.js';
import { casing, comparisonKey, escape } from './language/names.js';
import { isInherited, predicate, present, read } from './language/predicate.js';
import { holds, type Profile } from './language/numbers.js';
import { schema, schemaLink } from './language/schema.js';
import { sdkView } from './language/sdk.js';
import { comment } from './language/text.js';
import { type } from './language/types.js';
import { adjustedFile } from './language/view.js';

/** How TypeScript spells things in a profile. */
function languageOf(profile: Profile): Language {
  return {
    casing,
    escape,
    comparisonKey,
    type: (of, refer) => type(of, refer, profile),
    nullable: ({ text, imports: needed }) => ({ text: `${text} | null`, imports: needed }),
    literal: (value) => literal(value, profile),
    holds: (number) => holds(number, profile),
    // What the profile `native` reads is a JavaScript number before any type has its say.
    overrides: profile === 'exact' ? ['any', 'string', 'integer', 'decimal'] : ['any', 'string'],
    comment,
    imports,
    module: (path, part) => `src/gen/${part}/${path}`,
    qualifier: 'models.',
    binary: 'Uint8Array',
    member: (object, key) => ({ present: printed(present(object, key)), value: read(object, key), absentFails: !isInherited(key) }),
    element: (array, index) => ({
      present: { holds: `${array}.length > ${index}`, fails: `${array}.length <= ${index}`, imports: [] },
      value: `${array}[${index}]`,
    }),
    predicate: (check, value, hoist, known) => predicate(check, value, hoist, known, profile),
    call: (name, value) => printed(call(`${name}(${value})`)),
    any,
    schema: (check, edge, hoist, at) => schema(check, edge, hoist, at, profile),
    schemaLink,
  };
}

const pack: Pack = {
  language: languageOf('native'),
  languageFor: ({ profile }) => languageOf(profile === 'exact' ? 'exact' : 'native'),
  logins,
  adjustView: sdkView,
  adjustFiles:
    ({ options: { profile } }) =>
    (file) =>
      adjustedFile(file, profile === 'exact' ? 'exact' : 'native'),
};

export default pack;
