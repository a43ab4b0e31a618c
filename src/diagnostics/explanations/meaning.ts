import type { meaning as codes } from '../catalogue/meaning.js';
import type { Explanation } from './explanation.js';

/** What no schema can say. */
export const meaning = {
  'address-parameter-undefined': { meaning: 'An address has a parameter in braces that its channel does not define.' },
  'address-parameter-unused': {
    meaning: 'A channel defines a parameter that its address does not have.',
    fix: 'Correct its name, remove it, or add it to the address in braces. In AsyncAPI 3 the key of a channel is no address: write address.',
  },
  'server-variable-undefined': { meaning: 'The address of a server has a variable in braces that the server does not define.' },
  'server-variable-unused': {
    meaning: 'A server defines a variable that its address does not have.',
    fix: 'Correct its name, remove it, or add it to the address in braces.',
  },
  'server-scheme-mismatch': { meaning: 'The scheme in the url of a server is another than its protocol.' },
  'content-type-assumed': { meaning: 'Nothing says how a payload is written, so the usual content type of its schema format is taken.' },
  'operation-message-foreign': {
    meaning:
      'An operation or a reply references a message that is not one of the messages of its channel. It is matched by what it leads to.',
  },
  'expression-syntax': {
    meaning: 'A location is no runtime expression, so it cannot be found in a message.',
    fix: 'Write $message.header#/name or $message.payload#/path/to/field.',
  },
  'security-scheme-undefined': {
    meaning: 'Security is required by a scheme that the document does not define.',
    fix: 'Define it under components/securitySchemes; a requirement that needs it is left out.',
  },
  'format-unsupported': {
    meaning: 'A schema is written in a language for which there are no types and checks yet.',
    fix: 'Use JSON Schema for payloads that are to be typed and checked.',
  },
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
    meaning: 'A schema has a keyword that only schemas of another dialect have, such as nullable of OpenAPI: it is not checked.',
    fix: 'Say it in the words of JSON Schema draft-07, or name the schemaFormat that the schema is written in.',
  },
  'pattern-invalid': {
    meaning: 'A pattern is no regular expression of ECMA-262. Flags in parentheses and POSIX classes belong to other dialects.',
  },
  'pattern-unspeakable': {
    meaning: 'The regular expressions of a language cannot say what a pattern says, so its code does not check it.',
  },
  'sdk-unsupported': { meaning: 'An SDK was asked for in a language that has models and checks alone.' },
  'protocol-unsupported': { meaning: 'A server speaks a protocol for which the language has no transport.' },
  'name-numbered': { meaning: 'Two parts of the document would have one name in code, so one of them gets a number.' },
  'address-query': { meaning: 'An address has a query or a fragment, which belong elsewhere.' },
  'address-parameter-empty': { meaning: 'An address has braces with nothing in them.' },
  'address-parameter-duplicate': { meaning: 'An address has one parameter twice.' },
  'server-variable-empty': { meaning: 'The address of a server has braces with nothing in them.' },
  'server-host-scheme': { meaning: 'The host of a server begins with a scheme, as the url of AsyncAPI 2 did.' },
  'server-host-path': {
    meaning: 'The host of a server has a path behind it, as the url of AsyncAPI 2 did.',
    fix: 'Write the path as pathname, which is how it is read.',
  },
  'channel-server-undefined': {
    meaning: 'A channel names a server that the document does not define.',
    fix: 'Define it under servers, or correct the name; until then it is left out.',
  },
  'channel-foreign': { meaning: "An operation or a reply references a channel that is not one of the document's channels." },
  'server-foreign': { meaning: "A channel references a server that is not one of the document's servers." },
  'reply-address-conflict': {
    meaning:
      'A reply names an address in the request, and its channel has another one. Generated code answers to the one in the request, and where there is none on the channel; who asks waits on the channel, and writes its address into the request.',
  },
  'security-scope-unexpected': { meaning: 'Scopes are required of a security scheme that has none.' },
  'security-scope-undefined': { meaning: 'A scope is required that no flow of the scheme offers.' },
  'operation-id-duplicate': { meaning: 'Two operations have one operationId; traits are looked into.' },
  'message-id-duplicate': { meaning: 'Two different messages have one messageId.' },
  'content-type-invalid': {
    meaning: 'A content type is none: a media type has a type and a subtype, such as application/json.',
    fix: 'Write the media type of the payloads.',
  },
  'tag-duplicate': { meaning: 'A list of tags has one name twice.' },
  'key-invalid': { meaning: 'A name has characters that the specification does not allow in it. It is read as it is.' },
  'value-not-in-enum': { meaning: 'A default or an example of a parameter or a variable is not one of its allowed values.' },
  'discriminator-undefined': { meaning: 'The discriminator of a schema names a property that the schema does not define.' },
  'discriminator-optional': { meaning: 'The discriminator of a schema names a property that may be missing.' },
  'multi-format-incomplete': { meaning: 'A schema says its format, but there is no schema.' },
  'ref-format-mismatch': { meaning: 'A schema in one format references a schema in another.' },
  'schema-default': { meaning: 'The default of a schema is not valid against the schema itself.' },
  'schema-example': { meaning: 'An example in a schema is not valid against the schema itself.' },
  'message-example': { meaning: 'An example of a message is not valid against the schema of its payload or headers.' },
  'message-ambiguous': {
    meaning: 'Two messages of one operation have the same payload, headers and content type, so a receiver cannot tell them apart.',
  },
  'headers-type': { meaning: 'The schema of headers allows no map of names and values, so no headers can be sent.' },
  'trait-format-mismatch': { meaning: 'A trait and what it is applied to write one schema in two formats, which cannot be merged.' },
  'trait-endless': {
    meaning:
      'A trait and an object have a member, such as a schema, that contains itself, so that merging one into the other would never end.',
  },
  'expression-target': { meaning: 'A runtime expression points to a place that the schema of the message does not have.' },
} as const satisfies Readonly<Record<keyof typeof codes, Explanation>>;
