import { error, warning } from './entry.js';

/** What schemas say. */
export const jsonSchema = {
  'schema-unsupported': warning(
    'warning',
    ({ construct }: { construct: string }) => `${construct} is not expressed in types here; the check stays exact`,
    () => 'Nothing is lost at run time; the value is typed as any.',
  ),
  'schema-invalid': error(
    ({ reason }: { reason: string; help: string }) => reason,
    ({ help }: { reason: string; help: string }) => help,
  ),
  'schema-type-unknown': warning(
    'error',
    ({ type }: { type: string; remedy?: string | undefined }) => `${type} is no type of JSON Schema`,
    ({ remedy }: { type: string; remedy?: string | undefined }) =>
      `${remedy ?? 'Write one of null, boolean, integer, number, string, array, object.'} Until then any type is accepted.`,
  ),
  'schema-keyword-unknown': warning(
    'warning',
    ({ keyword, nearest }: { keyword: string; nearest: string }) => `${keyword} is no keyword of schemas; did you mean ${nearest}?`,
    ({ nearest }: { keyword: string; nearest: string }) =>
      `Rename it to ${nearest}, or start its name with x-; as it is, it has no effect.`,
  ),
  'schema-property-stray': warning(
    'warning',
    ({ names }: { names: readonly string[] }) =>
      names.length === 1 ? `${names[0]} is no keyword of schemas` : `${names.slice(0, 5).join(', ')} are no keywords of schemas`,
    ({ names }: { names: readonly string[] }) =>
      names[0] === 'schema'
        ? 'Write here what stands below it: a schema has no schema, save beside schemaFormat.'
        : `Properties stand under properties: { ${names[0]}: … }; here they have no effect.`,
  ),
  'schema-keyword-foreign': warning(
    'warning',
    ({ keyword, dialect }: { keyword: string; dialect: string; instead: string }) =>
      `${keyword} is a keyword of ${dialect} and has no effect here`,
    ({ instead }: { keyword: string; dialect: string; instead: string }) =>
      `Instead, ${instead}; or name the dialect that the schema is written in.`,
  ),
  'schema-dialect-unknown': warning(
    'warning',
    ({ metaschema }: { metaschema: string; dialect: string }) => `${metaschema} names no draft of JSON Schema that is known`,
    ({ dialect }: { metaschema: string; dialect: string }) =>
      `Write one that is, such as https://json-schema.org/draft/2020-12/schema; as it is, the schema is read as ${dialect}.`,
  ),
  'format-unknown': warning(
    'warning',
    ({ format }: { format: string; nearest: string }) => `${format} is no format that is known`,
    ({ nearest }: { format: string; nearest: string }) =>
      `Did you mean ${nearest}? As it is, nothing checks it, and it has no type of its own.`,
  ),
  'schema-contradiction': warning(
    'warning',
    ({ reason }: { reason: string }) => reason,
    () => 'Correct one of the two: as they are, they can never hold together.',
  ),
  'required-undefined': warning(
    'warning',
    ({ key }: { key: string; nearest: string }) => `${key} is required, but no schema has a property called ${key}`,
    ({ nearest }: { key: string; nearest: string }) => `Did you mean ${nearest}?`,
  ),
  'nullable-refused': warning(
    'warning',
    ({ by }: { by: string }) => `nullable has no effect: ${by} refuses null`,
    ({ by }: { by: string }) =>
      by === 'enum'
        ? 'Add null to the enum.'
        : 'Make the schemas that are referred to nullable, or add { enum: [null] } as an alternative by anyOf.',
  ),
  'schema-cycle': warning(
    'error',
    ({ schema }: { schema: string; isListing: boolean }) => `${schema} asks itself of each value, without end`,
    ({ isListing }: { schema: string; isListing: boolean }) =>
      isListing
        ? 'Leave the list out: a discriminator finds the schemas that extend this one by allOf. Or let them extend another one that has what they share.'
        : 'Take one of the references out of the circle.',
  ),
  'pattern-invalid': warning(
    'error',
    ({ pattern }: { pattern: string }) => `${pattern} is no regular expression`,
    () => 'It is not checked; write one of ECMA-262, without delimiters and flags.',
  ),
  'discriminator-undefined': warning(
    'error',
    ({ property }: { property: string }) => `the discriminator names the property ${property}, which the schema does not define`,
    () => 'Add it to properties, as a string.',
  ),
  'discriminator-optional': warning(
    'error',
    ({ property }: { property: string }) => `the discriminator names the property ${property}, which is not required`,
    () => 'Add it to required: without it the type of a value is not known.',
  ),
  'schema-default': warning(
    'error',
    ({ reason }: { reason: string }) => `the default does not satisfy its own schema: ${reason}`,
    () => 'Correct the default or the schema.',
  ),
  'schema-example': warning(
    'warning',
    ({ reason }: { reason: string }) => `the example does not satisfy its own schema: ${reason}`,
    () => 'Correct the example or the schema.',
  ),
} as const;
