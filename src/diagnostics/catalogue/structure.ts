import { error, warning } from './entry.js';

/** What the official schemas say. */
export const structure = {
  'not-asyncapi': error(
    ({ other }: { other?: string | undefined; nearest?: string | undefined }) =>
      other === undefined
        ? 'this is not an AsyncAPI document: it has no "asyncapi" field'
        : `this is a document of ${other}, not of AsyncAPI`,
    ({ other, nearest }: { other?: string | undefined; nearest?: string | undefined }) => {
      if (nearest !== undefined) return `Start the document with the version it is written in; is ${nearest} a misspelling of asyncapi?`;
      if (other === undefined) return 'Start the document with the version it is written in: asyncapi: 3.1.0.';
      return 'The command models makes types of the schemas in it; an API is written in AsyncAPI, which may reference them.';
    },
  ),
  'version-unsupported': error(
    ({ version }: { version: string }) => (version === '' ? 'the version is not a string' : `AsyncAPI ${version} is not supported`),
    ({ version }: { version: string }) => {
      if (/^v\d/i.test(version)) return `Leave out the letter: asyncapi: ${version.slice(1)}.`;
      if (/^[23]$/.test(version)) return `Write all three parts: asyncapi: ${version}.0.0.`;
      return 'Versions 2.0 to 2.6, 3.0 and 3.1 are read.';
    },
  ),
  'version-not-string': warning(
    'error',
    ({ text }: { text: string }) => `the version ${text} is a number, not a string`,
    ({ text }: { text: string }) => `Write all three parts: asyncapi: ${text}.0; that is how it is read.`,
  ),
  'version-incomplete': warning(
    'error',
    ({ text }: { text: string }) => `the version ${text} has no third part`,
    ({ text }: { text: string }) => `Write all three parts: asyncapi: ${text}.0; that is how it is read.`,
  ),
  'version-mistaken': warning(
    'error',
    ({ version, meant }: { version: string; meant: string }) =>
      `the document says ${version}, but its channels have publish and subscribe, which only AsyncAPI 2 has: it is read as ${meant}`,
    ({ meant }: { version: string; meant: string }) =>
      `Write asyncapi: ${meant}; or make it AsyncAPI 3: addresses in channels, and operations beside them.`,
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
