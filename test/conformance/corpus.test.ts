// Public documents: the verdict of every conformance document under --strict, and no error by default in what people have written.
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { broken } from './broken.js';
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

suite(`official and real-world documents by default${because}`, () => {
  const written = rows.filter(({ kind }) => kind === 'official' || kind === 'real-world');
  let walked = 0;
  afterAll(() => {
    announce('official and real-world documents read without an error', walked, written.length);
    for (const [path, reason] of broken) process.stdout.write(`conformance: ${path} fails: ${reason}\n`);
  });

  test.each(written.map(({ path }) => [path]))('%s', async (path) => {
    const { byDefault, milliseconds } = await read(path);
    const found = errors(byDefault);
    expect(milliseconds).toBeLessThan(longest);
    if (broken.has(path)) expect(found).not.toEqual([]);
    else {
      expect(lines(found)).toEqual([]);
      walked += 1;
    }
  });

  test('every exception is one of the documents', () => {
    expect([...broken.keys()].filter((path) => !written.some((row) => row.path === path))).toEqual([]);
  });

  test('at most five known failures', () => expect(broken.size).toBeLessThanOrEqual(5));
});
