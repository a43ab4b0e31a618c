import { asyncapi, draft04, draft06, draft07, draft2019, draft2020, openapi30, openapi31, type Dialect } from './json-schema/dialects.js';

/** What a `schemaFormat` means here. */
export interface SchemaFormat {
  /** Canonical media type without suffix and version. */
  readonly format: string;
  /** Absent where the language is not one of JSON Schema's: the schema is carried as it is. */
  readonly dialect?: Dialect;
  /** Of those that are carried: what can be told to be well formed. */
  readonly form?: 'avro' | 'protobuf';
}

/** Schema languages beside JSON Schema's, by every media type that is seen; the first is the canonical one. */
const carried: readonly { readonly form: 'avro' | 'protobuf'; readonly formats: readonly [string, ...string[]] }[] = [
  { form: 'avro', formats: ['application/vnd.apache.avro', 'application/avro', 'avro/binary', 'avro/json'] },
  {
    form: 'protobuf',
    formats: ['application/vnd.google.protobuf', 'application/x-protobuf', 'application/protobuf', 'application/x-google-protobuf'],
  },
];

/** By media type without `+json` and `+yaml`; the first dialect whose version the spelling contains, else the first of all. */
const rows: readonly { readonly format: string; readonly versions: readonly (readonly [version: string, dialect: Dialect])[] }[] = [
  { format: asyncapi.format, versions: [['', asyncapi]] },
  {
    format: draft07.format,
    versions: [
      ['draft-07', draft07],
      ['draft-06', draft06],
      ['draft-04', draft04],
      ['2019-09', draft2019],
      ['2020-12', draft2020],
    ],
  },
  {
    format: openapi30.format,
    versions: [
      ['3.0', openapi30],
      ['3.1', openapi31],
    ],
  },
];

/**
 * AsyncAPI "Multi Format Schema Object": lower case, spaces and suffix ignored; a version that is missing is the usual one.
 * Without a `schemaFormat` a schema is an AsyncAPI Schema Object.
 */
export function schemaFormat(written: string | undefined): SchemaFormat {
  if (written === undefined) return { format: asyncapi.format, dialect: asyncapi };
  const [type = '', ...parameters] = written
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const format = type.replace(/\+(json|yaml)$/, '');
  const other = carried.find(({ formats }) => formats.includes(format));
  if (other !== undefined) return { format: other.formats[0], form: other.form };
  const row = rows.find((candidate) => candidate.format === format);
  if (row === undefined) return { format };
  const version = parameters.find((parameter) => parameter.startsWith('version='))?.slice('version='.length) ?? '';
  const [, dialect] = row.versions.find(([known]) => version.includes(known)) ?? row.versions[0] ?? [];
  return dialect === undefined ? { format } : { format, dialect };
}

const avro = 'application/vnd.apache.avro;version=1.9.0';
const protobuf = 'application/vnd.google.protobuf;version=3';

/** The schema language that a file is in, where its name says so: Avro or Protobuf. */
export function languageOfFile(file: string): 'Avro' | 'Protobuf' | undefined {
  const [, extension] = /\.(avsc|proto)(?:[?#].*)?$/i.exec(file) ?? [];
  return extension === undefined ? undefined : extension.toLowerCase() === 'proto' ? 'Protobuf' : 'Avro';
}

/** The media type that announces one of these languages. */
export const announcementOf = { Avro: avro, Protobuf: protobuf } as const;

const words: readonly (readonly [word: RegExp, format: string])[] = [
  [/avro/i, avro],
  [/proto/i, protobuf],
  [/open-?api|oai|swagger/i, 'application/vnd.oai.openapi;version=3.0.0'],
  [/async-?api|aai/i, 'application/vnd.aai.asyncapi;version=3.0.0'],
  [/json|draft/i, 'application/schema+json;version=draft-07'],
];

/** What the author of a format that is not known most likely meant. */
export function meantFormat(written: string): string | undefined {
  return words.find(([word]) => word.test(written))?.[1];
}
