import type { bindings as codes } from '../catalogue/bindings.js';
import type { Explanation } from './explanation.js';

/** What protocols say of their bindings. */
export const bindings = {
  'binding-protocol-unknown': {
    meaning: 'There are bindings of a protocol that AsyncAPI does not know, or did not know in this version.',
    fix: 'Correct its name, or start the name of an own protocol with x-.',
  },
  'protocol-unknown': {
    meaning:
      'A server has a protocol whose name is a letter or two from a known one. Names that are near none are not spoken of: they are free.',
    fix: 'Correct the name.',
  },
  'binding-version-unknown': {
    meaning: 'The bindingVersion is none that the protocol has had.',
    fix: 'Use a version that exists; until then the nearest is taken.',
  },
  'binding-field-unknown': {
    meaning: 'A binding has a field that it does not have in its version, or that belongs to another level.',
    fix: 'Correct its name or bindingVersion, move it to its level, remove it, or start its name with x-.',
  },
  'binding-field-dated': { meaning: 'A binding has a field that newer versions no longer have. It still does what it did.' },
  'binding-invalid': {
    meaning: 'A field of a binding has a value that it cannot have, or is missing, or stands where another does not let it.',
    fix: 'Write what the finding expects: its type, one of its values, or a number in its range. Until then the field is left out.',
  },
  'binding-ignored': { meaning: 'A field of a binding has no effect on generated code, for the reason that the finding gives.' },
  'binding-registry-missing': { meaning: 'A message says how its schema is found in a registry, and no server names one.' },
  'binding-role': { meaning: 'The role of a ROS 2 binding does not fit the action of the operation.' },
} as const satisfies Readonly<Record<keyof typeof codes, Explanation>>;
