// No document of any kind, however it was meant, takes more than 2 seconds or 500 MB, or makes the reader throw.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runnable } from '../../scripts/build/source.mjs';
import type { Resources } from './resources-run.js';
import { announce, corpus, documents, missingShared, sharedFolder } from './shared.js';

const missing = missingShared('corpus/INDEX.tsv') ?? missingShared('documents/MANIFEST.json');

(missing === undefined ? test : test.skip)(
  `all documents, in one process${missing === undefined ? '' : `: ${missing}`}`,
  async () => {
    const paths = [...corpus().map(({ path }) => join('corpus', path)), ...documents().map(({ file }) => join('documents', file))];
    const program = await runnable('test/conformance/resources-run.ts');
    const { stdout, stderr, status } = spawnSync(process.execPath, [program], {
      input: paths.map((path) => join(sharedFolder, path)).join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    rmSync(dirname(program), { recursive: true });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { read, seconds, slowest, megabytes, thrown } = JSON.parse(stdout) as Resources;
    announce(`documents read; the slowest takes ${seconds.toFixed(2)} s, all together ${megabytes.toFixed(0)} MB`, read, paths.length);
    expect(thrown).toEqual([]);
    expect({ slowest, within: seconds <= 2 }).toEqual({ slowest, within: true });
    expect(megabytes).toBeLessThanOrEqual(500);
  },
  300_000,
);
