// The documents `hints-*` beside this file hold what people write who know another version: every hint of the reader is given to one.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { memoryHost } from '../../src/host/memory.js';
import { readApi } from '../../src/read/index.js';
import { hints } from '../../src/read/validate/hint.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const names = readdirSync(folder).filter((name) => name.startsWith('hints-') && !name.endsWith('.ts'));

/** What is said of a document: the place, and what to do. */
const given = Promise.all(
  names.map(async (name) => {
    const found: Diagnostic[] = [];
    const text = readFileSync(`${folder}${name}/asyncapi.yaml`, 'utf8');
    await readApi('asyncapi.yaml', memoryHost({ 'asyncapi.yaml': text }), (one) => found.push(one));
    return { major: /^asyncapi: (\d)/m.exec(text)?.[1], found };
  }),
);

test.each(hints.map((hint) => [hint.major, hint.key, hint.help, hint] as const))('in %s: %s: %s', async (major, key, help, { at }) => {
  const found = (await given).filter((one) => one.major === major).flatMap((one) => one.found);
  const there = found.filter(({ origin: { pointer } }) => pointer.endsWith(`/${key}`) && at.test(pointer.slice(0, -key.length - 1)));
  expect(there.map((one) => one.help)).toContain(help);
});

test.each([
  ['/info/version', "Put it in quotes: version: '1.0'; it is read as the text '1.0'."],
  ['/servers/main/security/0', "AsyncAPI 3 lists schemes or references to them: { $ref: '#/components/securitySchemes/token' }."],
])('at %s: %s', async (pointer, help) => {
  const found = (await given).flatMap((one) => one.found);
  expect(found.filter(({ origin }) => origin.pointer === pointer).map((one) => one.help)).toContain(help);
});
