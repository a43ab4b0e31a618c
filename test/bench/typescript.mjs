/** Rows about generated TypeScript: its models beside those of quicktype. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { NONE, beside, besidePeer, once, succeeds } from './beside.mjs';
import { ordersIn } from './orders.mjs';

const PEER = 'quicktype@26.0.0';
const here = dirname(fileURLToPath(import.meta.url));

/**
 * @param {{ bin: string, folder: string }} bench the built command, and a folder to work in
 * @returns {{ name: string, budget: string, limit: number, run: () => import('./measure.mjs').Measured }[]}
 */
export function typescriptRows({ bin, folder }) {
  const cwd = join(folder, 'typescript');
  const absent = once(() => build(bin, cwd));
  const measure = () => beside([process.execPath, 'built.mjs'], { cwd, unit: 'µs' });
  return [besidePeer(absent, 'decode + encode in TypeScript, 1 KB payload, checked, beside quicktype', NONE, measure)];
}

/** Why the program cannot be built; undefined when it is. */
function build(bin, cwd) {
  ordersIn('typescript', { bin, cwd });
  copyFileSync(join(here, 'programs/order.mjs'), join(cwd, 'order.mjs'));
  const peer = join(cwd, 'peer');
  mkdirSync(peer);
  writeFileSync(join(peer, 'package.json'), '{ "private": true }\n');
  const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', PEER];
  if (!succeeds('npm', install, { cwd: peer })) return `${PEER} cannot be installed here`;
  const convert = ['-s', 'schema', '-l', 'typescript', '-t', 'Order', '-o', '../theirs.ts', '../schema.json'];
  if (!succeeds('npx', ['quicktype', ...convert], { cwd: peer })) return `${PEER} does not run here`;
  buildSync({ entryPoints: [join(cwd, 'codec.mjs')], outfile: join(cwd, 'built.mjs'), bundle: true, format: 'esm', platform: 'node' });
  return undefined;
}
