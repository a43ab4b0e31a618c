// The runtime is source of its own: it is vetted as it stands, is as gofmt leaves it, and passes its tests in Go.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { root } from '../../../packs/source.js';
import { available, compile, lint, unitTest } from '../../../toolchains/go.js';

const missing = available();

(missing === undefined ? describe : describe.skip)(`the runtime of the Go pack${missing === undefined ? '' : `: ${missing}`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'go-runtime-'));

  beforeAll(() => {
    for (const from of [join(root, 'templates/go/runtime'), fileURLToPath(new URL('runtime', import.meta.url))])
      cpSync(from, folder, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is clean', async () => {
    expect(await lint(folder)).toEqual([]);
    expect(await compile(folder)).toEqual([]);
  }, 300_000);

  test('does what it says', async () => {
    expect(await unitTest(folder)).toBe('');
  }, 300_000);
});
