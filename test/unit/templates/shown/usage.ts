// The code by which a pack's README shows how a payload is read, checked and written, and a project in which it can be run.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../../../../src/generate.js';
import { nodeHost } from '../../../../src/host/node.js';
import { importSource, root } from '../../../packs/source.js';

const properties = {
  a: { type: 'string' },
  note: { type: 'string' },
  count: { type: 'integer', default: 3 },
};

/** What the code reads. */
export const text = '{"a":"x","more":1}';

/** Prints models of an order with the members that READMEs speak of. Throws where something is wrong with it. */
export async function printOrder(language: string, out: string): Promise<void> {
  const document = `${out}.json`;
  writeFileSync(document, JSON.stringify({ title: 'Order', type: 'object', properties }));
  const targets = [{ pack: `templates/${language}`, out }];
  const { diagnostics } = await generate({ document, sdk: false, targets, importPack: importSource }, nodeHost());
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
}

/** The lines of one of a README's pieces of code in a language, the first unless said. */
export function usageIn(language: string, fence: string, at = 0): readonly string[] {
  const readme = readFileSync(join(root, 'templates', language, 'README.md'), 'utf8');
  const pieces = [...readme.matchAll(new RegExp(`^\`\`\`${fence}\\n([^]*?)^\`\`\``, 'gm'))];
  const code = pieces[at]?.[1] ?? '';
  return code.trimEnd().split('\n');
}
