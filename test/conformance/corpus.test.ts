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
  let [walked, elsewhere] = [0, 0];
  afterAll(() => {
    announce('official and real-world documents read without an error', walked, written.length);
    process.stdout.write(`conformance: ${elsewhere} of them need files that are not in the corpus, ${known.size} are known failures\n`);
  });

  test.each(written.map(({ path }) => [path]))('%s', async (path) => {
    const { byDefault, milliseconds } = await read(path);
    const found = errors(byDefault);
    expect(milliseconds).toBeLessThan(longest);
    if (needsFiles(path, found)) elsewhere += 1;
    else if (known.has(path)) expect(found).not.toEqual([]);
    else {
      expect(lines(found)).toEqual([]);
      walked += 1;
    }
  });

  test('at most five known failures', () => expect(known.size).toBeLessThanOrEqual(5));
});
