import type { jsonSchema as codes } from '../catalogue/json-schema.js';
import type { Explanation } from './explanation.js';

/** What schemas say. */
export const jsonSchema = {
  'schema-unsupported': { meaning: 'A schema says something that types cannot say.' },
  'schema-invalid': {
    meaning: 'A keyword of a schema has a value of another form than it must, or something stands where a schema has to be.',
    fix: 'Write it in the form that the message names.',
  },
  'schema-type-unknown': {
    meaning: 'The type of a schema is none of JSON Schema, such as date or map.',
    fix: 'Use one of null, boolean, integer, number, string, array, object; until then any type is accepted.',
  },
  'schema-keyword-unknown': {
    meaning:
      'A schema has a member that looks like a misspelled keyword. Unknown keywords are allowed and mean nothing, so nothing is checked by it.',
    fix: 'Correct its name, or start it with x-.',
  },
  'schema-property-stray': {
    meaning:
      'A schema has members that are no keywords and look like schemas: properties that were written beside properties instead of in it.',
    fix: 'Write them under properties; as they are, they have no effect.',
  },
  'schema-keyword-foreign': {
    meaning:
      'A schema has a keyword that only schemas of another dialect have, such as nullable of OpenAPI in JSON Schema, or dependencies since 2019-09: it is not checked.',
    fix: "Say it in the words of the schema's own dialect, or name the dialect that it is written in: by $schema, or in AsyncAPI by schemaFormat.",
  },
  'schema-dialect-unknown': {
    meaning:
      'A schema names by $schema what is none of draft-04, draft-06, draft-07, 2019-09 and 2020-12: an extension of one of them, or a misspelling. Vocabularies of others are not read.',
    fix: 'Name the draft that it is written in.',
  },
  'format-unknown': {
    meaning: 'A schema has a format that is all but one of those that are known. Formats are open, so that this one means nothing.',
    fix: 'Correct it, if it is a misspelling.',
  },
  'schema-contradiction': {
    meaning:
      'A schema says two things that never hold together: a lower limit above the upper one, a required member that additionalProperties: false forbids, or a value in enum or const that the schema itself refuses.',
  },
  'required-undefined': {
    meaning:
      'The list required names a property that no schema describes, and that is called nearly as one beside it that is not required. A value then needs a member that nobody sends.',
    fix: 'Write the name as properties has it, or describe the property.',
  },
  'nullable-refused': {
    meaning:
      'In OpenAPI 3.0 nullable adds null to the type beside it, and to nothing else. Where there is no type, or an enum without null, or an allOf of schemas that refuse null, null is refused, and types have none.',
    fix: 'Add null to the enum; make the schemas that are referred to nullable; or add { enum: [null] } as an alternative by anyOf.',
  },
  'schema-cycle': {
    meaning:
      'A schema comes back to itself by $ref, allOf, anyOf, oneOf, not, if or dependencies alone, so that whether a value satisfies it is asked without end. A schema that holds values of itself, in properties or items, is no such circle. Generated code ends: those that extend a schema by allOf ask it without its list of them, and what else comes back to itself is not asked again.',
    fix: 'Take one of the references out of the circle. A schema needs no list of those that extend it by allOf where a discriminator finds them.',
  },
  'pattern-invalid': {
    meaning: 'A pattern is no regular expression of ECMA-262. Flags in parentheses and POSIX classes belong to other dialects.',
  },
  'discriminator-undefined': { meaning: 'The discriminator of a schema names a property that the schema does not define.' },
  'discriminator-optional': { meaning: 'The discriminator of a schema names a property that may be missing.' },
  'schema-default': { meaning: 'The default of a schema is not valid against the schema itself.' },
  'schema-example': { meaning: 'An example in a schema is not valid against the schema itself.' },
} as const satisfies Readonly<Record<keyof typeof codes, Explanation>>;
