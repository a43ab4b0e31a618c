import { error, warning } from './entry.js';

/** A file in another schema language than the one that is announced for it. */
export interface UnannouncedFormat {
  readonly ref: string;
  readonly language: 'Avro' | 'Protobuf';
  /** Its media type. */
  readonly format: string;
  /** AsyncAPI 2 names the format beside the payload. */
  readonly isOf2: boolean;
}

/** Schemas in languages that are not JSON Schema's. */
export const schemas = {
  'schema-absent': warning(
    'error',
    ({ reason }: { reason: string; help: string }) => `${reason}; payloads are taken as they come`,
    ({ help }: { reason: string; help: string }) => help,
  ),
  'schema-format-missing': warning(
    'error',
    ({ ref, language }: UnannouncedFormat) => `${ref} is ${language} by its name, and no schemaFormat says so`,
    ({ ref, format, isOf2 }: UnannouncedFormat) =>
      isOf2
        ? `Write schemaFormat: ${format} beside the payload; that is how it is read.`
        : `Write { schemaFormat: ${format}, schema: { $ref: ${ref} } }; that is how it is read.`,
  ),
  'avro-invalid': error(
    ({ reason }: { reason: string }) => `this is no Avro schema: ${reason}`,
    () => 'Correct it by the Avro specification, section "Schema Declaration".',
  ),
  'avro-name-undefined': warning(
    'warning',
    ({ name }: { name: string }) => `no Avro schema of the document defines ${name}`,
    () => 'Define it in this schema, or in an .avsc file that the document references; a name without a dot is in the namespace around it.',
  ),
  'avro-default': warning(
    'error',
    ({ reason }: { reason: string }) => `the default does not fit its type: ${reason}`,
    () => 'Correct the default or the type; the default of a union fits one of its branches.',
  ),
  'avro-logical-type': warning(
    'warning',
    ({ reason }: { reason: string }) => `the logical type is ignored: ${reason}`,
    () => 'Correct it; until then the value is what the type beneath says.',
  ),
  'protobuf-invalid': error(
    ({ reason }: { reason: string }) => `this is no Protobuf schema: ${reason}`,
    () => 'Correct it by the language specification of Protocol Buffers.',
  ),
} as const;
