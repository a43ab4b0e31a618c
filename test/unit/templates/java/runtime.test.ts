// The runtime is source of its own: it compiles without a warning as it stands, is as the formatter leaves it, and passes its tests in Java.
import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { root } from '../../../packs/source.js';
import { available, compile, lint, prepare, run } from '../../../toolchains/java.js';

const missing = available();

(missing === undefined ? describe : describe.skip)(`the runtime of the Java pack${missing === undefined ? '' : `: ${missing}`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'java-runtime-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is clean', async () => {
    expect(await lint(join(root, 'templates/java/runtime'))).toEqual([]);
  });

  test('compiles and passes its tests', async () => {
    prepare(folder);
    cpSync(join(root, 'templates/java/runtime'), join(folder, 'runtime'), { recursive: true });
    copyFileSync(fileURLToPath(new URL('PayloadTest.java', import.meta.url)), join(folder, 'PayloadTest.java'));
    expect(await compile(folder)).toEqual([]);
    const { code, output } = await run(folder, 'PayloadTest');
    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^\d\d+ passed, 0 failed\n$/) });
  }, 120_000);
});
