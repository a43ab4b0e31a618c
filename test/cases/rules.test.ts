// Every folder `rule-CODE` beside this file holds a document that keeps a rule and one that breaks it. The good one has nothing that is
// worse than information, nor the code itself; bad.txt is every such finding of the other: severity by default and under --strict, code
// and pointer. Other files are what the two reference. docs/diagnostics.md shows them as examples.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../src/diagnostics/catalogue.js';
import { advice } from '../../src/diagnostics/catalogue/advice.js';
import { writing } from '../../src/diagnostics/catalogue/writing.js';
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
  const files = readdirSync(`${folder}${name}`).map((each) => [each, readFileSync(`${folder}${name}/${each}`, 'utf8')] as const);
  const host = memoryHost(Object.fromEntries(files));
  await readApi(file, host, (one) => found.push(one), { advice: Object.hasOwn(advice, name.slice('rule-'.length)) });
  return found
    .filter(({ severity, code }) => severity !== 'info' || name === `rule-${code}`)
    .map(line)
    .join('');
}

/** What no document alone shows: it takes another host, or code that is generated. */
const elsewhere = [
  ...['file-unreadable', 'remote-unreadable', 'remote-changed'],
  ...['sdk-unsupported', 'protocol-unsupported', 'pattern-unspeakable', 'number-unheld', 'name-numbered'],
  ...Object.keys(writing),
];

test('every code that reading a document can find has its case', () => {
  expect(Object.keys(catalogue).filter((code) => !names.includes(`rule-${code}`) && !elsewhere.includes(code))).toEqual([]);
});

describe.each(names)('%s', (name) => {
  test('good', async () => expect(await findings(name, 'good')).toBe(''));
  test('bad', async () => expect(await findings(name, 'bad')).toBe(readFileSync(`${folder}${name}/bad.txt`, 'utf8')));
  test('is about its code', () => expect(readFileSync(`${folder}${name}/bad.txt`, 'utf8')).toContain(` ${name.slice('rule-'.length)} `));
});
