// `expected/typescript` of a case holds TypeScript that was written by hand: the generator must print it, to the letter.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { generate } from '../../src/generate.js';
import { HostError } from '../../src/host/host.js';
import { nodeHost } from '../../src/host/node.js';
import typescriptPack from '../../templates/typescript/pack.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'expected/typescript')));
const packFolder = fileURLToPath(new URL('../../templates/typescript', import.meta.url));

/** What is generated for a document, by path; nothing is written. */
async function generated(document: string, sdk: boolean): Promise<ReadonlyMap<string, string>> {
  const written = new Map<string, string>();
  const disk = nodeHost();
  const host = {
    ...disk,
    read: async (path: string) => {
      if (path.startsWith('out/')) throw new HostError(path, 'no such file');
      return disk.read(path);
    },
    write: async (path: string, text: string) => void written.set(path.slice('out/'.length), text),
  };
  const request = { document, sdk, targets: [{ pack: packFolder, out: 'out' }], importPack: async () => ({ default: typescriptPack }) };
  const { diagnostics } = await generate(request, host);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return written;
}

describe.each(cases)('%s', (name) => {
  const expected = join(folder, name, 'expected/typescript');
  const files = readdirSync(expected, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const output = generated(join(folder, name, 'asyncapi.yaml'), !name.startsWith('models-'));

  test.each(files.sort())('%s', async (file) => {
    expect((await output).get(file.replaceAll('\\', '/'))).toBe(readFileSync(join(expected, file), 'utf8'));
  });
});
