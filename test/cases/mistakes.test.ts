// Every folder `mistake-*` beside this file holds a document with one slip that people make, and what is said of it, to the letter: one
// fault, one message, at its place, with what to do.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { printText } from '../../src/cli/print/text.js';
import { memoryHost } from '../../src/host/memory.js';
import { parse } from '../../src/reader.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const names = readdirSync(folder).filter((name) => name.startsWith('mistake-'));

test.each(names)('%s', async (name) => {
  const document = ['bad.yaml', 'bad.json'].find((each) => existsSync(`${folder}${name}/${each}`)) ?? '';
  const files = readdirSync(`${folder}${name}`).map((each) => [each, readFileSync(`${folder}${name}/${each}`, 'utf8')] as const);
  const host = memoryHost(Object.fromEntries(files));
  const { source, diagnostics } = await parse(document, { host });
  const serious = diagnostics.filter(({ severity }) => severity !== 'info');
  expect(printText([{ document, source, diagnostics: serious }], { colour: false })).toBe(
    readFileSync(`${folder}${name}/said.txt`, 'utf8'),
  );
});
