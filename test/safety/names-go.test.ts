// Names of the document that mean something else to Go, to its tools or to the generated code: all compile, and none is lost.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generate } from '../../src/generate.js';
import { nodeHost } from '../../src/host/node.js';
import { importSource } from '../packs/source.js';
import { available, compile, lint, prepare, shareRuntime } from '../toolchains/go.js';
import { documentOf, names } from './names/document.js';

const goNames: Readonly<Record<string, readonly string[]>> = {
  ...names,
  keywords: [
    'func',
    'type',
    'var',
    'package',
    'range',
    'select',
    'iota',
    'nil',
    'any',
    'error',
    'string',
    'init',
    'main',
    'len',
    'append',
    '_',
    'C',
  ],
  'build constraints': [
    'linux',
    'test',
    'a_test',
    'b_linux',
    'b_windows_amd64',
    'wasm',
    '_hidden',
    '.hidden',
    'vendor',
    'internal',
    'testdata',
  ],
  generated: [
    'extra',
    'validate',
    'Order',
    'IsOrder',
    'OrderSchema',
    'decodeOrder',
    'EncodeOrder',
    'UnmarshalOrder',
    'marshalJSON',
    'known',
    'as_string',
  ],
  packages: [
    'check',
    'decode',
    'encode',
    'payload',
    'json',
    'regexp',
    'd',
    'e',
    'o',
    'value',
    'item',
    'key',
    'member',
    'ok',
    'at',
    'err',
    'tree',
  ],
  letters: ['注文', 'größe', 'ñ', 'ǆ', 'Ⅷ', '٣', 'a\u0301', 'ﬁ', 'ſ', '𝒜', '🙂', 'İ', 'ß', '1', '-1', '', ' ', '"', '\\'],
};

const missing = available();

(missing === undefined ? describe : describe.skip)(`names in Go${missing === undefined ? '' : `: ${missing}`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'names-go-'));
  const projects = join(folder, 'projects');
  const rows = Object.entries(goNames).map(([what, given], index) => ({ what, given, project: `p${index}` }));

  beforeAll(() => prepare(projects));
  afterAll(() => {
    if (process.env['KEEP'] === undefined) rmSync(folder, { recursive: true, force: true });
  });

  test.each(rows)(
    '$what',
    async ({ given, project }) => {
      const document = join(folder, `${project}.json`);
      writeFileSync(document, documentOf(given));
      const out = join(projects, project);
      const target = { pack: 'templates/go', out, options: { module: `t/${project}` } };
      const { diagnostics } = await generate({ document, sdk: false, targets: [target], importPack: importSource }, nodeHost());
      const invalid = diagnostics.filter(({ severity }) => severity === 'error');
      expect(invalid).toEqual([]);
      expect(readdirSync(join(out, 'models')).filter((name) => name.endsWith('_models.go'))).toHaveLength(given.length);
      expect(await lint(out)).toEqual([]);
      shareRuntime(out, `t/${project}`);
    },
    300_000,
  );

  test('all compile', async () => {
    expect(await compile(projects)).toEqual([]);
  }, 600_000);
});
