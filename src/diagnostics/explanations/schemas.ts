import type { schemas as codes } from '../catalogue/schemas.js';
import type { Explanation } from './explanation.js';

/** Schemas in languages that are not JSON Schema's. */
export const schemas = {
  'schema-absent': {
    meaning:
      'A schema in a format that is carried as it is, such as Avro, leads to nothing. Its payload is any value, as it would be with the schema.',
    fix: 'Put the file where the reference says, or correct the reference.',
  },
  'schema-format-missing': {
    meaning: 'A payload refers to a file of Avro or Protobuf, but nothing names its format: without, every schema is one of AsyncAPI.',
    fix: 'Name the format of the schema: in AsyncAPI 2 beside the payload, in AsyncAPI 3 around the schema.',
  },
  'avro-invalid': { meaning: 'An Avro schema lacks what its type needs, names what is no name, or defines one name twice.' },
  'avro-name-undefined': { meaning: 'An Avro schema uses a type by its name, which no Avro schema of the document defines.' },
  'avro-default': { meaning: 'The default of a field is no value of its type, so no reader can use it.' },
  'avro-logical-type': { meaning: 'A logical type annotates a type that it does not fit; Avro ignores it.' },
  'protobuf-invalid': { meaning: 'A Protobuf schema breaks the grammar, numbers two fields alike, or uses a type that is not there.' },
} as const satisfies Record<keyof typeof codes, Explanation>;
