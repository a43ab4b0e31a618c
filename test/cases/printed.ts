// `expected/<language>` of a case holds code that people have agreed on: the generator must print it, to the letter.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { generate } from '../../src/generate.js';
import { HostError } from '../../src/host/host.js';
import { nodeHost } from '../../src/host/node.js';
import type { Options, Pack } from '../../src/write/pack/contract.js';
import { optionsOf } from './options.js';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** What is generated for a document, by path; nothing is written. */
async function generated(
  document: string,
  language: string,
  pack: Pack,
  sdk: boolean,
  options: Options,
): Promise<ReadonlyMap<string, string>> {
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
  const target = { pack: fileURLToPath(new URL(`../../templates/${language}`, import.meta.url)), out: 'out', options };
  const request = { document, sdk, targets: [target], importPack: async () => ({ default: pack }) };
  const { diagnostics } = await generate(request, host);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return written;
}

/** The document of a case, which may be a file of schemas alone. */
function documentOf(folder: string): string {
  const names = ['asyncapi.yaml', 'schema.json', 'openapi.yaml'];
  return join(folder, names.find((name) => existsSync(join(folder, name))) ?? '');
}

/** Tests each expected file of a language, and its README; `extension` tells them from others. `expectMore` is of the text of each generated file. */
export function expectPrinted(language: string, extension: string, pack: Pack, expectMore?: (text: string) => void): void {
  const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'expected', language)));
  describe.each(cases)('%s', (name) => {
    const expected = join(folder, name, 'expected', language);
    const files = readdirSync(expected, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith(extension) || file === 'README.md',
    );
    const own = join(folder, name);
    let output: ReturnType<typeof generated> | undefined;
    // Inside of a test: what jest is asked to import between two of them it refuses.
    const printed = (): ReturnType<typeof generated> =>
      (output ??= generated(documentOf(own), language, pack, !name.startsWith('models-'), optionsOf(own, language)));

    test.each(files.sort())('%s', async (file) => {
      expect((await printed()).get(file.replaceAll('\\', '/'))).toBe(readFileSync(join(expected, file), 'utf8'));
    });

    if (expectMore !== undefined)
      test('all files', async () => {
        for (const [path, text] of await printed()) if (path.endsWith(extension)) expectMore(text);
      });
  });
}
