// Text of a document never becomes Go: every text field of a document holds a text that tries to break out, and the generated models
// are compiled and run.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generate } from '../../src/generate.js';
import { nodeHost } from '../../src/host/node.js';
import { importSource } from '../packs/source.js';
import { available, compile, lint, prepare, run, shareRuntime } from '../toolchains/go.js';
import { acceptedFields } from './injection/accepted.js';
import { hostileDocument } from './injection/document.js';
import { breakOuts } from './injection/strings.js';
import { goBreakOuts } from './injection/strings-go.js';

/** To learn which fields take longer texts takes long; the test of TypeScript does. */
const LONG = 1000;

const missing = available();

(missing === undefined ? describe : describe.skip)(`hostile texts in Go${missing === undefined ? '' : `: ${missing}`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'injection-go-'));
  const projects = join(folder, 'projects');
  const rows = Object.entries({ ...breakOuts, ...goBreakOuts }).map(([what, text], index) => ({ what, text, project: `p${index}` }));

  beforeAll(() => prepare(projects));
  afterAll(() => {
    if (process.env['KEEP'] === undefined) rmSync(folder, { recursive: true, force: true });
  });

  test.each(rows)(
    '$what',
    async ({ text, project }) => {
      const path = join(folder, `${project}.json`);
      writeFileSync(path, hostileDocument(text, text.length > LONG ? new Set() : await acceptedFields(text)));
      const own = join(folder, 'own', project);
      const target = { pack: 'templates/go', out: own, options: { module: `t/${project}` } };
      const { diagnostics } = await generate({ document: path, sdk: false, targets: [target], importPack: importSource }, nodeHost());
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const out = join(projects, project);
      cpSync(own, out, { recursive: true });
      expect(readdirSync(out).filter((name) => !/^(models|README\.md|go\.(mod|sum)|asyncwright\.lock)$/.test(name))).toEqual([]);
      expect(readFileSync(join(out, 'go.mod'), 'utf8')).toMatch(/^module t\/p\d+\n\ngo 1\.24\n(\nrequire [\w./]+ v[\d.]+\n)?$/);
      shareRuntime(out, `t/${project}`);
      expect(await lint(out)).toEqual([]);
    },
    300_000,
  );

  test('compile', async () => {
    writeFileSync(join(projects, 'main.go'), loadAll(rows.map(({ project }) => project)));
    expect(await compile(projects)).toEqual([]);
  }, 600_000);

  test('run none of the text', async () => {
    expect(await run(projects, '.')).toEqual({ code: 0, output: 'pwned: ""\n' });
  }, 300_000);
});

/** Initialises every package and says whether the sentinel is set. */
function loadAll(projects: readonly string[]): string {
  const imports = projects.map((project) => `\t_ "t/${project}/models"\n`).join('');
  return `package main

import (
	"fmt"
	"os"

${imports})

func main() {
	fmt.Printf("pwned: %q\\n", os.Getenv("PWNED"))
}
`;
}
