import type { meaning as codes } from '../catalogue/meaning.js';
import type { Explanation } from './explanation.js';

/** What no schema can say. */
export const meaning = {
  'content-type-assumed': { meaning: 'Nothing says how a payload is written, so the usual content type of its schema format is taken.' },
  'content-type-uncoded': {
    meaning:
      'The payload has members or elements, and its content type is one that generated code neither writes nor reads, such as XML. It is carried as it is.',
  },
  'content-type-unknown': {
    meaning: 'Nothing is known of the content type, so the payload, which has members or elements, is written as JSON.',
  },
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
    fix: 'Define it under components/securitySchemes. Where the document defines no scheme at all, it is taken for a part of one that does, and this is a warning.',
  },
  'format-unsupported': {
    meaning: 'A schema is written in a language for which there are no types and checks yet.',
    fix: 'Use JSON Schema for payloads that are to be typed and checked.',
  },
  'pattern-unspeakable': {
    meaning: 'The regular expressions of a language cannot say what a pattern says, so its code does not check it.',
  },
  'number-unheld': {
    meaning: 'A value has to be a number that the numbers of a language cannot hold: reading it would change it, so it is refused.',
    fix: 'Generate with --option profile=exact, which keeps every number.',
  },
  'type-override-ignored': {
    meaning:
      'A schema asks for a type in a language (x-java-type: decimal), and does not get it: the word means nothing or stands beside a $ref, the language has no such type with these options, or the type does not hold all that the schema allows.',
    fix: 'Write any, or string, integer or decimal where the schema allows nothing else; in TypeScript and Python decimal takes --option profile=exact.',
  },
  'sdk-unsupported': { meaning: 'An SDK was asked for in a language that has models and checks alone.' },
  'protocol-unsupported': { meaning: 'A server speaks a protocol for which the language has no transport.' },
  'name-numbered': { meaning: 'Two parts of the document would have one name in code, so one of them gets a number.' },
  'channel-server-undefined': {
    meaning: 'A channel names a server that the document does not define.',
    fix: 'Define it under servers, or correct the name; until then it is left out.',
  },
  'channel-foreign': { meaning: "An operation or a reply references a channel that is not one of the document's channels." },
  'server-foreign': { meaning: "A channel references a server that is not one of the document's servers." },
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
  'multi-format-incomplete': { meaning: 'A schema says its format, but there is no schema.' },
  'ref-format-mismatch': { meaning: 'A schema in one format references a schema in another.' },
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
