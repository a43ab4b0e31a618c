import { error, warning } from './entry.js';

/** What the official schemas say. */
export const structure = {
  'not-asyncapi': error(
    () => 'this is not an AsyncAPI document: it has no "asyncapi" field',
    () => 'Start the document with the version it is written in: asyncapi: 3.1.0.',
  ),
  'version-unsupported': error(
    ({ version }: { version: string }) => `AsyncAPI ${version} is not supported`,
    () => 'Versions 2.0 to 2.6, 3.0 and 3.1 are read.',
  ),
  'version-not-string': error(
    ({ text }: { text: string }) => (text === '' ? 'the version is not a string' : `the version ${text} is a number, not a string`),
    ({ text }: { text: string }) => `Write all three parts: asyncapi: '${/^\d+\.\d+$/.test(text) ? `${text}.0` : '3.1.0'}'.`,
  ),
  structure: error(
    ({ message }: { message: string; help: string }) => message,
    ({ help }: { message: string; help: string }) => help,
  ),
  'structure-repaired': warning(
    'error',
    ({ message }: { message: string; help: string }) => message,
    ({ help }: { message: string; help: string }) => help,
  ),
  'field-unknown': warning(
    'error',
    ({ message }: { message: string; help: string }) => message,
    ({ help }: { message: string; help: string }) => help,
  ),
} as const;
