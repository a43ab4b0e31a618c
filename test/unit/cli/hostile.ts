import type { Finding } from '../../../src/cli/findings.js';
import { diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { memoryHost } from '../../../src/host/memory.js';
import { load } from '../../../src/read/document/load.js';

/** What a document may put into a message: the end of a line, of a command, of a property; an escape sequence, a placeholder, a link. */
export const evil = 'a%0A\r\n::error::b::, {0} [x](https://example.com) \u001b[2J \u2028 end \ud800';

/** A folder with what separates properties, and a document in it. */
const path = 'a b,c:d/api.yaml';

/** A finding with hostile text, and one about a file that is not there. */
export const hostile = [
  diagnostic('structure', { message: evil, help: evil }, { file: 'api.yaml', pointer: '/info/version' }, [
    { message: 'through here', origin: { file: 'api.yaml', pointer: '/info' } },
  ]),
  diagnostic('file-unreadable', { file: '../x%/\ud800', reason: 'no such file' }, { file: '../x%/\ud800', pointer: '' }),
];

/** Findings about a document of three lines. */
export async function findingsOf(diagnostics: Finding['diagnostics']): Promise<readonly Finding[]> {
  const source = await load(path, memoryHost({ [path]: 'info:\n  version: 1.0\n  title: T\n' }), () => undefined);
  return [{ document: path, source, diagnostics }];
}
