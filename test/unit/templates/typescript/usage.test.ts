// What the pack's README shows of payloads compiles, and does what it says.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { compile, prepare, run } from '../../../toolchains/typescript.js';
import { printOrder, text, usageIn } from '../shown/usage.js';

const folder = mkdtempSync(join(tmpdir(), 'usage-typescript-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('payloads are read, checked and written', async () => {
  prepare(folder);
  await printOrder('typescript', join(folder, 'order'));
  // The value of an expression is printed.
  const shown = usageIn('typescript', 'ts').map((line) => line.replace(/^(?!const )(.*?);/, 'console.log($1);'));
  const given = [`const text = '${text}';`, 'const value: unknown = { a: 1 };'];
  mkdirSync(join(folder, 'usage/src'), { recursive: true });
  const head = "import { Order } from '../../order/src/gen/models/index.js';";
  writeFileSync(join(folder, 'usage/src/main.ts'), [head, ...given, ...shown].join('\n'));
  expect(await compile(folder)).toEqual([]);
  const { code, output } = await run(folder, 'dist/usage/src/main.js');
  expect({ code, output }).toEqual({
    code: 0,
    output: expect.stringMatching(/^false\n\[\n {2}\{[^]*'type'[^]*\]\n\{"a":"x","more":1\}\n3\n$/),
  });
}, 120_000);
