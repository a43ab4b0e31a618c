// A bounded number of iterations, the same on every run. More, and others: `node test/fuzz/run.mjs --iterations 100000 --seed 2`.
import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { root } from '../imports/read.js';
import { ownDocuments } from './document.js';
import { documentOf } from './iteration.js';

test('what chance makes of the documents of this project is read without a throw, a hang or unbounded memory', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/fuzz/run.mjs', '--iterations', '500'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '500 iterations of seed 1: nothing found\n', stderr: '' });
});

test('an iteration can be repeated by its seed and number', () => {
  const documents = ownDocuments(root);
  expect(documents.length).toBeGreaterThan(100);
  const made = Array.from({ length: 50 }, (_, iteration) => documentOf(3, iteration, documents));
  expect(documentOf(3, 49, documents)).toEqual(made[49]);
  // What is cut down to almost nothing is the same, whatever it was before.
  expect(new Set(made.map((document) => JSON.stringify(document))).size).toBeGreaterThan(40);
});
