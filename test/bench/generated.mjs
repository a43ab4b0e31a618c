/** Rows about generated TypeScript: its checks beside ajv's, and its SDK beside the same library used by hand. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seconds } from './measure.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

/**
 * @param {{ bin: string, folder: string }} bench the built command, and a folder to work in
 * @returns {{ name: string, budget: string, limit: number, run: () => import('./measure.mjs').Measured }[]}
 */
export function generatedRows({ bin, folder }) {
  const cwd = join(folder, 'generated');
  const built = once(() => build(bin, cwd));
  return [
    {
      name: 'generated predicate, 1 KB payload, beside ajv',
      budget: '<= 1 x ajv',
      limit: 1,
      run: () => besideHand(built(), 'predicate.mjs', 'µs'),
    },
    {
      name: 'generated SDK, messages/s over WebSocket, beside ws by hand',
      budget: '>= 75 % of ws by hand',
      limit: 1 / 0.75,
      run: () => besideHand(built(), 'websocket.mjs', 'µs a message'),
    },
  ];
}

function once(make) {
  let made;
  return () => (made ??= { value: make() }).value;
}

/** Generates and compiles the SDK of `orders.yaml`, with the programs that use it beside it. */
function build(bin, cwd) {
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(cwd, 'node_modules'));
  for (const name of ['orders.yaml', 'order.mjs', 'predicate.mjs', 'websocket.mjs'])
    copyFileSync(join(here, 'programs', name), join(cwd, name));
  seconds([bin, 'generate', 'orders.yaml', '--lang', 'typescript', '--out', 'sdk'], { cwd });
  writeFileSync(join(cwd, 'package.json'), '{ "private": true, "type": "module" }\n');
  seconds([join(root, 'node_modules/typescript/bin/tsc'), '-p', 'sdk/tsconfig.json'], { cwd });
  return cwd;
}

/** A program prints `{ ours, theirs }`, the time of one piece of work each, medians of rounds in turn. */
function besideHand(cwd, program, unit) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ended with ${status}:\n${stderr}`);
  const { ours, theirs } = JSON.parse(stdout);
  const value = ours / theirs;
  return { value, shown: `${value.toFixed(2)} x (${ours.toFixed(2)} ${unit} beside ${theirs.toFixed(2)})` };
}
