/** Writes docs/protocols.md from the transports and the tables of bindings: `node scripts/protocols.mjs`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './build/root.mjs';
import { runnable } from './build/source.mjs';

const { page } = await import(pathToFileURL(await runnable('scripts/protocols/page.ts')).href);
writeFileSync(join(root, 'docs/protocols.md'), await page());
