/**
 * Sends messages of 1 KB from a generated client over a real broker to a generated service, and ends with 1 when the memory of the process
 * that holds both does not stay the same: `node test/endurance/run.mjs --protocol kafka --messages 1000000`, after `npm run build`.
 * Takes minutes, and so is no part of the tests.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../bench/generated.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const { protocol, messages } = parseArgs({
  options: { protocol: { type: 'string', default: 'kafka' }, messages: { type: 'string', default: '1000000' } },
}).values;

const folder = join(root, '.work', `endurance-${process.pid}`);
try {
  build(join(root, 'dist/cli/main.js'), folder);
  copyFileSync(join(here, 'program.mjs'), join(folder, 'program.mjs'));
  const { status } = spawnSync(process.execPath, ['--expose-gc', 'program.mjs', protocol, messages], { cwd: folder, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
