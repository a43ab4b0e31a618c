import { describe, expect, test } from '@jest/globals';
import { memoryHost } from '../../../../src/host/memory.js';
import { schemaFormat } from '../../../../src/read/schemas/formats.js';
import { parse } from '../../../../src/reader.js';

const avro = 'application/vnd.apache.avro';
const protobuf = 'application/vnd.google.protobuf';

describe('every spelling of a format', () => {
  const rows: readonly (readonly [written: string, format: string, form: string | undefined])[] = [
    ['application/vnd.apache.avro;version=1.9.0', avro, 'avro'],
    ['application/vnd.apache.avro+json;version=1.11.1', avro, 'avro'],
    ['Application/Vnd.Apache.Avro+YAML; version=1.8.2', avro, 'avro'],
    ['application/vnd.apache.avro', avro, 'avro'],
    ['avro/binary', avro, 'avro'],
    ['application/vnd.google.protobuf;version=2', protobuf, 'protobuf'],
    ['application/vnd.google.protobuf;version=3', protobuf, 'protobuf'],
    ['application/vnd.google.protobuf', protobuf, 'protobuf'],
    [' application/x-protobuf ', protobuf, 'protobuf'],
    ['application/raml+yaml;version=1.0', 'application/raml', undefined],
    ['application/xml;version=1.0', 'application/xml', undefined],
    ['unknown-schema-format', 'unknown-schema-format', undefined],
    ['', '', undefined],
  ];
  test.each(rows)('%j', (written, format, form) => {
    expect(schemaFormat(written)).toEqual({ format, ...(form === undefined ? {} : { form }) });
  });

  const dialects: readonly (readonly [written: string | undefined, dialect: string])[] = [
    [undefined, 'asyncapi'],
    ['application/vnd.aai.asyncapi;version=2.0.0', 'asyncapi'],
    ['application/vnd.aai.asyncapi+json;version=3.1.0', 'asyncapi'],
    ['application/vnd.aai.asyncapi+yaml', 'asyncapi'],
    ['application/schema+json;version=draft-07', 'draft-07'],
    ['application/schema+yaml; version=draft-07', 'draft-07'],
    ['application/schema+json', 'draft-07'],
    ['application/schema;version=draft-04', 'draft-04'],
    ['application/schema+json;version=draft-2020-12', '2020-12'],
    ['application/schema+json;version=2019-09', '2019-09'],
    ['application/vnd.oai.openapi;version=3.0.0', 'openapi-3.0'],
    ['application/vnd.oai.openapi+json;version=3.0.3', 'openapi-3.0'],
    ['application/vnd.oai.openapi+yaml;version=3.1.0', 'openapi-3.1'],
    ['application/vnd.oai.openapi', 'openapi-3.0'],
  ];
  test.each(dialects)('%j', (written, dialect) => {
    expect(schemaFormat(written).dialect?.name).toBe(dialect);
  });
});

/** The findings about the schema of the one message, with their places. */
async function findings(schemaFormat: string, schema: string, files: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const document = `asyncapi: 3.0.0
info: { title: T, version: 1.0.0 }
components:
  schemas:
    Order:
      schemaFormat: ${schemaFormat}
      schema: ${schema}
`;
  const { diagnostics } = await parse('asyncapi.yaml', { host: memoryHost({ 'asyncapi.yaml': document, ...files }) });
  return diagnostics.map(({ code, message, origin, spot }) => {
    const at = spot === undefined ? '' : ` ${spot.line}:${spot.column} ${spot.excerpt.trim()}`;
    return `${code} ${origin.file}#${origin.pointer}${at}: ${message}`;
  });
}

describe('the place of a fault', () => {
  const proto = ['syntax = "proto3";', 'message M {', '  string a = 1;', '', '  string b = 1;', '}'];
  const numbered = 'this is no Protobuf schema: b has the number 1 of a';
  const inside = '#/components/schemas/Order/schema';

  const rows: readonly (readonly [what: string, format: string, schema: string, files: Readonly<Record<string, string>>, want: string])[] =
    [
      [
        'in a block of text',
        protobuf,
        `|\n${proto.map((line) => (line === '' ? '' : `        ${line}`)).join('\n')}`,
        {},
        `protobuf-invalid asyncapi.yaml${inside} 12:18 string b = 1;: ${numbered}`,
      ],
      [
        'in a text that is written otherwise',
        protobuf,
        JSON.stringify(proto.join('\n')),
        {},
        `protobuf-invalid asyncapi.yaml${inside}: ${numbered} (line 5, column 10 of the schema)`,
      ],
      [
        'in a file',
        protobuf,
        '{ $ref: order.proto }',
        { 'order.proto': proto.join('\r\n') },
        `protobuf-invalid order.proto# 5:10 string b = 1;: ${numbered}`,
      ],
      [
        'in a schema of the document',
        avro,
        '{ type: array }',
        {},
        `avro-invalid asyncapi.yaml${inside}: this is no Avro schema: an array has items`,
      ],
      [
        'in an Avro file',
        avro,
        '{ $ref: order.avsc }',
        { 'order.avsc': '{ "type": "map", "values": { "type": "array" } }' },
        'avro-invalid order.avsc#/values: this is no Avro schema: an array has items',
      ],
      [
        'in a type of an Avro file',
        avro,
        '{ $ref: order.avsc#/B }',
        { 'order.avsc': '[{ "type": "record", "name": "A" }, { "type": "enum", "name": "B" }]' },
        'avro-invalid order.avsc#/1: this is no Avro schema: an enum has symbols, a list',
      ],
      [
        'in an Avro schema that is written as a text',
        avro,
        '|\n        { "type": "map",\n          "values": { "type": "array" } }',
        {},
        `avro-invalid asyncapi.yaml${inside} 9:11 "values": { "type": "array" } }: this is no Avro schema: an array has items`,
      ],
      [
        'in a text that is no JSON',
        avro,
        '|\n        { "type": "map",\n          "values": ] }',
        {},
        `avro-invalid asyncapi.yaml${inside} 9:21 "values": ] }: this is no Avro schema: missed comma between flow collection entries`,
      ],
      [
        'where there is no text',
        protobuf,
        '{ type: object }',
        {},
        `protobuf-invalid asyncapi.yaml${inside}: this is no Protobuf schema: it is one text, the content of a .proto file`,
      ],
    ];
  test.each(rows)('%s', async (_, format, schema, files, want) => {
    expect(await findings(format, schema, files)).toEqual([want]);
  });
});

test('Avro schemas of one document know each other by name', async () => {
  const files = {
    'order.avsc': '{ "type": "record", "name": "a.Order", "fields": [{ "name": "l", "type": "Line" }, { "name": "n", "type": "b.Note" }] }',
    'line.avsc': '{ "type": "record", "name": "a.Line", "fields": [] }',
  };
  const others = `{ $ref: order.avsc }
    Line: { schemaFormat: ${avro}, schema: { $ref: line.avsc } }
    Note: { schemaFormat: ${avro}, schema: { type: enum, name: b.Note, symbols: [] } }`;
  expect(await findings(avro, others, files)).toEqual([]);
});
