/** Writes docs/protocols.md from the transports, the behaviour contract and the tables of bindings: `node scripts/protocols.mjs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from 'js-yaml';
import { root } from './build/root.mjs';
import { runnable } from './build/source.mjs';

const { page } = await import(pathToFileURL(await runnable('scripts/protocols/page.ts')).href);
const contract = load(readFileSync(join(root, 'test/contract/behaviour.yaml'), 'utf8'));
writeFileSync(join(root, 'docs/protocols.md'), await page(contract));
