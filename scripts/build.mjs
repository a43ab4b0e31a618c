/**
 * Builds dist/: the command and the three entry points bundled, their types, and the packs in the form that outside packs have.
 * `--fast` leaves the types out.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './build/bundle.mjs';
import { buildPacks } from './build/packs.mjs';
import { root } from './build/root.mjs';
import { buildStructure } from './build/structure.mjs';
import { emitTypes } from './build/types.mjs';

buildStructure();
rmSync(join(root, 'dist'), { recursive: true, force: true });
await bundle();
await buildPacks();
if (!process.argv.includes('--fast')) emitTypes();
