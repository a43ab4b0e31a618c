// The built command as a process of its own: that it ends, and with what.
import { beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { bin, buildWhenStale } from './built.js';
import { root } from './imports/read.js';

beforeAll(buildWhenStale, 300_000);

test.each([
  ['a document with an error is generated from', ['generate', '-', '--lang', 'typescript', '--out', 'never']],
  ['a document with an error is validated', ['validate', '-', '--format', 'sarif']],
])('ends with 1 when %s', (_, args) => {
  const { status, signal } = spawnSync(process.execPath, [bin, ...args], {
    cwd: root,
    input: 'asyncapi: 3.0.0\ninfo: { title: Lamps }\n',
    timeout: 30_000,
  });
  expect({ status, signal }).toEqual({ status: 1, signal: null });
});
