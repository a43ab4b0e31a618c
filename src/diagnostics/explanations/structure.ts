import type { structure as codes } from '../catalogue/structure.js';
import type { Explanation } from './explanation.js';

/** What the official schemas say. */
export const structure = {
  'not-asyncapi': {
    meaning: 'The file is not an AsyncAPI document: OpenAPI, a bare JSON Schema, or something else.',
    fix: 'Start the document with the version it is written in: asyncapi: 3.1.0.',
  },
  'version-unsupported': {
    meaning: 'The document is written in a version of AsyncAPI that is not read.',
    fix: 'Convert it to a version that is read: 2.0 to 2.6, 3.0 or 3.1.',
  },
  'version-not-string': {
    meaning: 'The version is not a string: in YAML, 3.0 is the number three. It is read as 3.0.0.',
    fix: 'Write all three parts: asyncapi: 3.0.0.',
  },
  'version-incomplete': {
    meaning: 'The version has two parts instead of three. It is read as the first of its kind: 3.0 as 3.0.0.',
    fix: 'Write all three parts: asyncapi: 3.0.0.',
  },
  'version-mistaken': {
    meaning:
      'The document says that it is AsyncAPI 3, and everything in it is written as in AsyncAPI 2: operations stand within channels. It is read as what it is.',
    fix: 'Write asyncapi: 2.6.0; or make it AsyncAPI 3: addresses in channels, and operations beside them.',
  },
  structure: {
    meaning: 'A part of the document does not have the form that its version of the specification demands, and no reading of it is safe.',
    fix: 'Correct the value; the finding says what is allowed, or what became of a field of another version.',
  },
  'structure-repaired': {
    meaning:
      'A part of the document does not have the form that is demanded. It only describes and is read as if it were not there, or it is a number that is read as the text that it is written as.',
    fix: "Correct the value; put in quotes what is a text: version: '1.0'.",
  },
  'field-unknown': {
    meaning: 'An object has a field that the specification does not know. It is left out.',
    fix: 'Correct its name, remove it, or start its name with x-.',
  },
} as const satisfies Readonly<Record<keyof typeof codes, Explanation>>;
