// Every folder beside this file is a case: a document and what is expected of it. `expected/api.json` is the part of the Api that the
// case is about: members that it does not name are not compared, lists are compared whole. `expected/diagnostics.txt` is every finding.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { HostError, type Host } from '../../src/host/host.js';
import { readApi } from '../../src/read/index.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && existsSync(`${folder}${entry.name}/expected`));

/** Reads the files of a case; nothing else. */
const host: Pick<Host, 'read'> = {
  read: async (path) => {
    if (!existsSync(path)) throw new HostError(path, 'no such file');
    return readFileSync(path, 'utf8');
  },
};

function line({ severity, code, origin }: Diagnostic): string {
  return `${severity} ${code} ${origin.file}#${origin.pointer}\n`;
}

describe.each(cases.map(({ name }) => name))('%s', (name) => {
  const expected = (file: string) => `${folder}${name}/expected/${file}`;
  const found: Diagnostic[] = [];
  const read = readApi(`${folder}${name}/asyncapi.yaml`, host as Host, (diagnostic) => found.push(diagnostic));

  (existsSync(expected('api.json')) ? test : test.skip)('Api', async () => {
    const want = JSON.parse(readFileSync(expected('api.json'), 'utf8')) as Record<string, unknown>;
    expect((await read).api).toMatchObject(want);
  });

  (existsSync(expected('diagnostics.txt')) ? test : test.skip)('diagnostics', async () => {
    await read;
    expect(found.map(line).join('')).toBe(readFileSync(expected('diagnostics.txt'), 'utf8'));
  });
});
