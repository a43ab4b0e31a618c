// How a fault of structure is put in words: what stands there, and what has to.
import { subjectOf as subjectOfPath } from '../../diagnostics/subject.js';
import { tokensOf } from '../document/pointer.js';
import { isSchema } from './remedy.js';
import type { SchemaError } from './schema-error.js';

/** What a place of the document is called. */
export function subjectOf(pointer: string): string {
  return subjectOfPath(tokensOf(pointer), 'the document');
}

const types: Readonly<Record<string, string>> = {
  string: 'a string',
  object: 'an object',
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  integer: 'an integer',
  null: 'null',
};

/** Types of JSON Schema, in words. */
export function typeText(type: unknown): string {
  const wanted = [type].flat().map(String);
  if (isSchema(wanted)) return 'a schema';
  const names = wanted.map((name) => types[name] ?? name);
  return names.join(' or ');
}

/** What a text in a format is. */
export const formats: Readonly<Record<string, string>> = {
  uri: 'an absolute URI, such as https://example.com/terms',
  'uri-reference': 'a URI',
  'uri-template': 'a URI template: names in braces, no spaces',
  email: 'an e-mail address',
  regex: 'a regular expression',
};

/** What a keyword that bounds a value demands. */
export function limitText({ keyword, params }: SchemaError): string {
  const limit = String(params['limit'] ?? '');
  switch (keyword) {
    case 'minimum':
      return `must be at least ${limit}`;
    case 'maximum':
      return `must be at most ${limit}`;
    case 'exclusiveMinimum':
      return `must be greater than ${limit}`;
    case 'exclusiveMaximum':
      return `must be less than ${limit}`;
    case 'minItems':
    case 'minProperties':
      return `must have at least ${limit} ${limit === '1' ? 'entry' : 'entries'}`;
    case 'maxItems':
    case 'maxProperties':
      return `must have at most ${limit} ${limit === '1' ? 'entry' : 'entries'}`;
    case 'minLength':
      return limit === '1' ? 'must not be empty' : `must have at least ${limit} characters`;
    case 'maxLength':
      return `must have at most ${limit} characters`;
    case 'uniqueItems':
      return `has the same entry twice: ${String(params['j'])} and ${String(params['i'])}`;
    default:
      return `does not satisfy ${keyword}`;
  }
}
