/** Writes docs/diagnostics.md from the catalogue and the cases: `node scripts/diagnostics.mjs`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './build/root.mjs';
import { runnable } from './build/source.mjs';

const { page } = await import(pathToFileURL(await runnable('scripts/diagnostics/page.ts')).href);
writeFileSync(join(root, 'docs/diagnostics.md'), await page(root));
