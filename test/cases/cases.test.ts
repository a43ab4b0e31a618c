// Every folder beside this file is a case: a document and what is expected of it. This test walks the cases of the reader.
// `expected/api.json` is the part of the Api that the case is about: members that it does not name are not compared, lists are
// compared whole. `expected/diagnostics.txt` is every finding: severity, code and place.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { HostError, type Host } from '../../src/host/host.js';
import { readApi } from '../../src/read/index.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const expects = (name: string, file: string): boolean => existsSync(`${folder}${name}/expected/${file}`);
const cases = readdirSync(folder).filter((name) => expects(name, 'api.json') || expects(name, 'diagnostics.txt'));

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

describe.each(cases)('%s', (name) => {
  const expected = (file: string): string => readFileSync(`${folder}${name}/expected/${file}`, 'utf8');
  const found: Diagnostic[] = [];
  const read = readApi(`${folder}${name}/asyncapi.yaml`, host as Host, (diagnostic) => found.push(diagnostic));

  if (expects(name, 'api.json')) {
    test('Api', async () => {
      expect((await read).api).toMatchObject(JSON.parse(expected('api.json')) as Record<string, unknown>);
    });
  }

  if (expects(name, 'diagnostics.txt')) {
    test('diagnostics', async () => {
      await read;
      expect(found.map(line).join('')).toBe(expected('diagnostics.txt'));
    });
  }
});
