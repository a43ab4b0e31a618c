import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { memoryHost } from '../../src/host/memory.js';
import { parse, validate } from '../../src/index.js';
import { parse as parseAnywhere } from '../../src/reader.js';

const path = fileURLToPath(new URL('../cases/rule-structure/bad.yaml', import.meta.url));

test('parse reads files of this machine, and takes the options that it has everywhere', async () => {
  const { diagnostics } = await parse(path);
  expect(diagnostics.map(({ code }) => code)).toEqual(['structure']);
  expect(await validate(path, { allSchemas: true })).toEqual(diagnostics);
  const host = memoryHost({ 'a.yaml': "asyncapi: 3.0.0\ninfo: { title: T, version: '1' }\n" });
  expect(await parse('a.yaml', { host, advice: true })).toEqual(await parseAnywhere('a.yaml', { host, advice: true }));
});
