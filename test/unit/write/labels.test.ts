import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { generate } from '../../../src/generate.js';
import { nodeHost } from '../../../src/host/node.js';
import { label, markdownLabel, whence } from '../../../src/write/view/labels.js';
import { importSource } from '../../packs/source.js';

describe('a label', () => {
  test.each([
    [' Street \n lights\t', 'Street lights'],
    ['a\u202eb\u0000c', 'a b c'],
    ['\n', ''],
  ])('%j', (text, wanted) => {
    expect(label(text)).toBe(wanted);
  });

  test('is nothing to Markdown but text', () => {
    expect(markdownLabel('![a](b) <img src=x>\n# `c`')).toBe('\\!\\[a\\]\\(b\\) \\<img src=x\\> \\# \\`c\\`');
  });

  test('says where a declaration stands', () => {
    expect(whence({ file: 'a.yaml', pointer: '/b' })).toBe('the schema /b of a.yaml');
    expect(whence({ file: 'a.yaml', pointer: `/${'b'.repeat(100)}` })).toBe('a schema of a.yaml');
  });
});

test.each(['typescript', 'python', 'java', 'go'])('the title is but text in the README of %s', async (language) => {
  const folder = mkdtempSync(join(tmpdir(), 'labels-'));
  const document = join(folder, 'asyncapi.yaml');
  writeFileSync(document, `asyncapi: 3.0.0\ninfo: { title: '<img src=x> [a](b)', version: 1.0.0 }\nchannels: {}\n`);
  const target = { pack: `templates/${language}`, out: join(folder, 'out') };
  const { diagnostics } = await generate({ document, sdk: false, targets: [target], importPack: importSource }, nodeHost());
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(readFileSync(join(folder, 'out/README.md'), 'utf8').split('\n')[0]).toMatch(/^# \\<img src=x\\> \\\[a\\\]/);
  rmSync(folder, { recursive: true, force: true });
});
