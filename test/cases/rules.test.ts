// Every folder `rule-CODE` beside this file holds a document that keeps a rule and one that breaks it. The good one has nothing that is
// worse than information; bad.txt is every such finding of the other: severity by default and under --strict, code and pointer.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { bindings } from '../../src/diagnostics/catalogue/bindings.js';
import { meaning } from '../../src/diagnostics/catalogue/meaning.js';
import { schemas } from '../../src/diagnostics/catalogue/schemas.js';
import { strictly, type Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { memoryHost } from '../../src/host/memory.js';
import { readApi } from '../../src/read/index.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const names = readdirSync(folder).filter((name) => name.startsWith('rule-'));

function line(found: Diagnostic): string {
  return `${found.severity}/${strictly(found).severity} ${found.code} #${found.origin.pointer}\n`;
}

async function findings(name: string, which: 'good' | 'bad'): Promise<string> {
  const file = [`${which}.yaml`, `${which}.json`].find((each) => existsSync(`${folder}${name}/${each}`)) ?? '';
  const found: Diagnostic[] = [];
  const host = memoryHost({ [file]: readFileSync(`${folder}${name}/${file}`, 'utf8') });
  await readApi(file, host, (one) => found.push(one));
  return found
    .filter(({ severity }) => severity !== 'info')
    .map(line)
    .join('');
}

/** Findings about names and types, held by the cases and units of the stage that makes them. */
const elsewhere = [
  ...['server-variable-unused', 'server-scheme-mismatch', 'content-type-assumed', 'format-unsupported', 'schema-unsupported'],
  ...['schema-invalid', 'pattern-invalid', 'reply-uncorrelated', 'protocol-unsupported', 'name-numbered', 'binding-ignored'],
  'pattern-unspeakable',
];

test('every code about the meaning of a document has its case', () => {
  const codes = [...Object.keys(meaning), ...Object.keys(schemas), ...Object.keys(bindings)];
  expect(codes.filter((code) => !names.includes(`rule-${code}`) && !elsewhere.includes(code))).toEqual([]);
});

describe.each(names)('%s', (name) => {
  test('good', async () => expect(await findings(name, 'good')).toBe(''));
  test('bad', async () => expect(await findings(name, 'bad')).toBe(readFileSync(`${folder}${name}/bad.txt`, 'utf8')));
  test('is about its code', () => expect(readFileSync(`${folder}${name}/bad.txt`, 'utf8')).toContain(` ${name.slice('rule-'.length)} `));
});
