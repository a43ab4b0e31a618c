// docs/protocols.md is what `node scripts/protocols.mjs` writes, and knows every transport.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { page } from '../scripts/protocols/page.js';
import { root } from './imports/read.js';

const text = readFileSync(join(root, 'docs/protocols.md'), 'utf8');

test('the page is what is generated', async () => {
  expect(await page()).toBe(text);
});

test('every transport has its rows', () => {
  const source = readFileSync(join(root, 'scripts/protocols/page.ts'), 'utf8');
  const folders = readdirSync(join(root, 'templates/typescript/runtime/transports'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => name).filter((name) => !source.includes(`/transports/${name}/`))).toEqual([]);
});
