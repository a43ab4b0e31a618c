// The runtime that the Python pack copies: its own lint, and tests in its own language.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { root } from '../../../packs/source.js';
import { available, compile, inspect, lint, prepare, run } from '../../../toolchains/python.js';

const missing = available();

(missing === undefined ? describe : describe.skip)(`the runtime in Python${missing === undefined ? '' : `: ${missing}`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'runtime-python-'));

  beforeAll(() => {
    prepare(folder);
    mkdirSync(join(folder, 'rt'));
    for (const part of ['__init__.py', 'json', 'payload'])
      cpSync(join(root, 'templates/python/runtime', part), join(folder, 'rt', part), { recursive: true });
    cpSync(join(root, 'test/unit/templates/python/test_payload.py'), join(folder, 'test_payload.py'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is clean', async () => {
    expect(await lint(folder)).toEqual([]);
    expect(await compile(folder)).toEqual([]);
    expect(await inspect(folder)).toEqual([]);
  }, 120_000);

  test('does what it says', async () => {
    const { code, output } = await run(folder, 'test_payload.py');
    expect({ code, last: output.trim().split('\n').at(-1) }).toEqual({ code: 0, last: 'OK' });
  }, 60_000);
});
