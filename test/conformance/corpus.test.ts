// Public documents: the verdict of every conformance document under --strict, and no error by default in what people have written.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { errors, findingsOf, lines } from './findings.js';
import { announce, corpus, missingShared, sharedFolder } from './shared.js';

const missing = missingShared('corpus/INDEX.tsv');
const rows = missing === undefined ? corpus() : [];
const suite = missing === undefined ? describe : describe.skip;
const because = missing === undefined ? '' : `: ${missing}`;

/** The bound of each document, on the slowest machine that runs the tests. */
const longest = 2_000;

const read = (path: string) => findingsOf(join(sharedFolder, 'corpus', path));

suite(`conformance documents under --strict${because}`, () => {
  const judged = rows.filter(({ kind }) => kind === 'conformance');
  let walked = 0;
  afterAll(() => announce('conformance documents of the corpus judged as their names say', walked, judged.length));

  test.each(judged.map(({ path }) => [path]))('%s', async (path) => {
    const { strict, milliseconds } = await read(path);
    const isValid = /\/valid[^/]*$/.test(path);
    if (isValid) expect(lines(errors(strict))).toEqual([]);
    else expect(errors(strict)).not.toEqual([]);
    expect(milliseconds).toBeLessThan(longest);
    walked += 1;
  });
});

/** Documents that end in an error, and the sentence of the specification that leaves no repair. */
const known: ReadonlyMap<string, string> = new Map([
  [
    'asyncapi+spec@v2.4.0/examples/social-media/comments-service/asyncapi.yaml',
    'Reference Object: "the target that is referenced"; the file has no such entry.',
  ],
  [
    'microcks+microcks/commons/util/src/test/resources/io/github/microcks/util/asyncapi/user-signedup-avro-ref-asyncapi-oneof-2.3.yaml',
    'Reference Object: the Avro file has no type of the name that is referenced.',
  ],
  [
    'bump-sh+cli/examples/valid/asyncapi.v3.yml',
    'AsyncAPI Version String: "specifies the AsyncAPI Specification version being used": a 2.x document that says 3.0.0.',
  ],
  ['Mliviu79+voiceblender/asyncapi.yaml', 'Reference Object: the OpenAPI file has no schemas of the names that are referenced.'],
]);

const docs = 'asyncapi+spec-json-schemas/test/docs/3.0.0';
const acme = 'jessemenning+ep-asyncapi-importer-typescript/data';
const importer = 'files on raw.githubusercontent.com of another repository';
const registry = 'schemas of a registry whose address is left open: <SCHEMA_REGISTRY_URL>';

/** Documents that cannot be judged, and what they need that the corpus does not have; each was looked at. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['DiamondLightSource+blueapi/docs/reference/asyncapi.yaml', 'JSON Schemas of event-model on raw.githubusercontent.com'],
  [`${docs}/streetlights-all.json`, 'files that never were: reference-to-some-avro-file.avsc, external-schema.json and others'],
  [`${docs}/streetlights-avro.json`, 'a file that never was: reference-to-some-avro-file.avsc'],
  [`${docs}/streetlights-json.json`, 'a file that never was: reference-to-some-json-schema-file.json'],
  [`${docs}/streetlights-unknown.json`, 'a file that never was: external-schema.json'],
  [
    'asyncapi+spec@v3.0.0/examples/adeo-kafka-request-reply-asyncapi.yml',
    'Avro schemas on www.asyncapi.com; with them it is read, as another test shows',
  ],
  ['bump-sh+cli/examples/valid/asyncapi.v2.overlayed.yml', 'http://example.org/param-lights.json'],
  [
    'cloudevents+spec/cloudevents/working-drafts/asyncapi-examples/light-switch-events-binary-kafka.yaml',
    'a trait on raw.githubusercontent.com',
  ],
  [
    'event-catalog+eventcatalog/packages/sdk/src/test/catalog-eventcatalog/domains/Orders/services/OrdersService/order-service-asyncapi.yaml',
    'the JSON Schema of CloudEvents on raw.githubusercontent.com',
  ],
  [`${acme}/individual-tests/acme-retail/AcmeRetail-Central-IT-Provider-TillSystem-v1-error-1.spec.yml`, importer],
  [`${acme}/individual-tests/acme-retail/AcmeRetail-Central-IT-Provider-TillSystem-v1-error-2.spec.yml`, importer],
  [`${acme}/passing/acme-retail/AcmeRetail-Central-IT-Provider-TillSystem-v1-Test.spec.yml`, importer],
  [
    'microcks+microcks/webapp/src/test/resources/io/github/microcks/util/asyncapi/user-signedup-asyncapi-3.0-avro-absolute-ref.yaml',
    'an Avro schema on raw.githubusercontent.com',
  ],
  ['specmatic+labs-contracts/asyncapi/kafka-avro/order-service-async-avro-v3_0_0.yaml', registry],
  ...['new', 'processed'].map(
    (orders) =>
      [
        `specmatic+specmatic-order-contracts/io/specmatic/examples/store/asyncapi/3_0_0/data_pipeline/order_service/v1/${orders}-orders-async-avro-v1.yaml`,
        registry,
      ] as const,
  ),
]);

/** Whether all that hinders is that files are elsewhere: on another host, or not part of the corpus; references into them fail with them. */
function needsFiles(path: string, findings: readonly Diagnostic[]): boolean {
  if (findings.some(({ code }) => code !== 'ref-remote' && code !== 'undefined-ref')) return false;
  return findings.some(({ code, message, origin }) => {
    const file = /^([^#]+)(?:#.*)? points to nothing$/s.exec(message)?.[1];
    const folder = dirname(join(sharedFolder, 'corpus', dirname(path), origin.file));
    return code === 'ref-remote' || (code === 'undefined-ref' && file !== undefined && !existsSync(join(folder, file)));
  });
}

suite(`official and real-world documents by default${because}`, () => {
  const written = rows.filter(({ kind }) => kind === 'official' || kind === 'real-world');
  let walked = 0;
  afterAll(() => {
    announce('official and real-world documents read without an error', walked, written.length);
    process.stdout.write(
      `conformance: ${elsewhere.size} of them need files that are not in the corpus, ${known.size} are known failures\n`,
    );
    for (const [path, reason] of elsewhere) process.stdout.write(`conformance: ${path} needs ${reason}\n`);
    for (const [path, reason] of known) process.stdout.write(`conformance: ${path} fails: ${reason}\n`);
  });

  test.each(written.map(({ path }) => [path]))('%s', async (path) => {
    const { byDefault, milliseconds } = await read(path);
    const found = errors(byDefault);
    expect(milliseconds).toBeLessThan(longest);
    expect(needsFiles(path, found)).toBe(elsewhere.has(path));
    if (elsewhere.has(path)) return;
    if (known.has(path)) expect(found).not.toEqual([]);
    else {
      expect(lines(found)).toEqual([]);
      walked += 1;
    }
  });

  test('every exception is one of the documents', () => {
    expect([...elsewhere.keys(), ...known.keys()].filter((path) => !written.some((row) => row.path === path))).toEqual([]);
  });

  test('at most five known failures', () => expect(known.size).toBeLessThanOrEqual(5));
});
