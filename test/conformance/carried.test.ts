// Avro and Protobuf schemas of the shared vectors and documents: what is one is read without a fault.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Json } from '../../src/ir/described.js';
import { avroFaults } from '../../src/read/schemas/avro/check.js';
import { protobufFaults } from '../../src/read/schemas/protobuf/check.js';
import { memoryHost } from '../../src/host/memory.js';
import { parse, strictly } from '../../src/reader.js';
import { findingsOf } from './findings.js';
import { announce, corpus, missingShared, sharedFolder } from './shared.js';

const missing = missingShared('avro') ?? missingShared('proto') ?? missingShared('corpus/INDEX.tsv');
const suite = missing === undefined ? describe : describe.skip;
const because = missing === undefined ? '' : `: ${missing}`;
const filesIn = (part: string, ext: string): readonly string[] =>
  missing === undefined ? readdirSync(join(sharedFolder, part)).filter((name) => name.endsWith(ext)) : [];
const textOf = (...path: readonly string[]): string => readFileSync(join(sharedFolder, ...path), 'utf8');

suite(`Avro schemas of the vectors${because}`, () => {
  const files = filesIn('avro', '.json');
  let [walked, schemas] = [0, 0];
  afterAll(() => announce(`files of Avro vectors whose schemas are well formed (${schemas} schemas)`, walked, files.length));

  test.each(files)('%s', (name) => {
    const vectors = JSON.parse(textOf('avro', name)) as Readonly<Record<string, Json>>;
    const found = Object.entries(vectors).filter(([key]) => /schema/i.test(key));
    expect(found.length).toBeGreaterThan(0);
    for (const [, schema] of found) expect(avroFaults(schema, new Set())).toEqual([]);
    schemas += found.length;
    walked += 1;
  });
});

suite(`Protobuf schemas of the vectors${because}`, () => {
  const files = filesIn('proto', '.proto');
  let walked = 0;
  afterAll(() => announce('Protobuf files of the vectors that are well formed', walked, files.length));

  test.each(files)('%s', (name) => {
    expect(protobufFaults(textOf('proto', name))).toEqual([]);
    walked += 1;
  });
});

/** What is said of documents whose schemas are no good as they stand. */
const broken: ReadonlyMap<string, string> = new Map([
  // Types of files that the document does not reference.
  ...['asyncapi-avro', 'shopping-cart-1', 'shopping-cart-2'].map(
    (name) => [`ZenWave360+zenwave-sdk/plugins/asyncapi-generator/src/test/resources/${name}/asyncapi.yml`, 'avro-name-undefined'] as const,
  ),
  // What a tool made of the schema, in the place of the schema.
  ...['complex.proto3', 'protoc-gen-validate', 'simple.proto2'].map(
    (name) => [`asyncapi+protobuf-schema-parser/test/documents/${name}.result.json`, 'protobuf-invalid'] as const,
  ),
]);

suite(`documents with Avro or Protobuf schemas${because}`, () => {
  const rows =
    missing === undefined ? corpus().filter((row) => /avro|protobuf/i.test(JSON.stringify(row)) && row.kind !== 'conformance') : [];
  let walked = 0;
  afterAll(() => announce('documents with Avro or Protobuf schemas whose schemas are judged', walked, rows.length));

  test.each(rows.map(({ path }) => path))('%s', async (path) => {
    const { byDefault } = await findingsOf(join(sharedFolder, 'corpus', path));
    const found = byDefault.filter(({ code }) => /^(avro|protobuf)-/.test(code));
    const want = broken.get(path);
    expect([...new Set(found.map(({ code }) => code))]).toEqual(want === undefined ? [] : [want]);
    walked += 1;
  });
});

suite(`an official document with schemas on another host${because}`, () => {
  const record = (name: string): string => JSON.stringify({ type: 'record', name, fields: [] });

  test('is read where the host is allowed', async () => {
    const fetched: string[] = [];
    const host = memoryHost({ 'a.yaml': textOf('corpus/asyncapi+spec@v3.0.0/examples/adeo-kafka-request-reply-asyncapi.yml') });
    const fetch = async (url: string): Promise<string> => {
      fetched.push(url);
      return record(`R${fetched.length}`);
    };
    const errors = async (allowRemote: readonly string[]) => {
      const { diagnostics } = await parse('a.yaml', { host: { ...host, fetch }, allowRemote });
      return diagnostics.filter((found) => strictly(found).severity === 'error').map(({ code }) => code);
    };
    const absent = ['schema-absent', 'ref-remote', 'schema-absent'];
    expect(await errors([])).toEqual(expect.arrayContaining(absent));
    expect(fetched).toEqual([]);
    const found = await errors(['www.asyncapi.com', 'deploy-preview-921--asyncapi-website.netlify.app']);
    expect(found.filter((code) => absent.includes(code))).toEqual([]);
    expect(fetched).toHaveLength(3);
  });
});
