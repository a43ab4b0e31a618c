// docs/diagnostics.md is what `node scripts/diagnostics.mjs` writes, and has a section for every code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { page } from '../scripts/diagnostics/page.js';
import { catalogue, type Code } from '../src/diagnostics/catalogue.js';
import { explain } from '../src/diagnostics/explanations.js';
import { root } from './imports/read.js';

const text = readFileSync(join(root, 'docs/diagnostics.md'), 'utf8');
const codes = Object.keys(catalogue) as Code[];

test('the page is what is generated', async () => {
  expect(await page(root)).toBe(text);
});

test.each(codes)('%s has a section', (code) => {
  expect(text.split('\n')).toContain(`### ${code}`);
});

test.each(codes)('%s is explained in sentences', (code) => {
  const { meaning, fix } = explain(code);
  expect(meaning).toMatch(/^[A-Z].*\.$/s);
  expect(fix).toMatch(/^[A-Z].*[.]$/s);
});
