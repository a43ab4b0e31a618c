/** Rows about generating many models: beside modelina's models alone, in the same run, where it can be installed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf } from './documents.mjs';
import { seconds } from './measure.mjs';

/** Four languages may take a third of modelina's time for one; one language a half of that. */
const LIMIT = 1 / 6;

/**
 * @param {{ bin: string, folder: string }} bench the built command, and a folder to work in
 * @returns {{ name: string, budget: string, limit: number, run: () => import('./measure.mjs').Measured }[]}
 */
export function modelinaRows({ bin, folder }) {
  const cwd = join(folder, 'modelina');
  return [
    {
      name: 'generate, 1,000 channels, one language, beside the models of modelina alone',
      budget: '<= 0.17 x modelina',
      limit: LIMIT,
      run: () => besideModelina(bin, cwd),
    },
  ];
}

function besideModelina(bin, cwd) {
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(cwd, '1000.yaml'), documentOf(1_000));
  const ours = fastest(
    () => seconds([bin, 'generate', '1000.yaml', '--lang', 'typescript', '--out', 'ours'], { cwd }),
    () => {
      rmSync(join(cwd, 'ours'), { recursive: true, force: true });
    },
  );
  if (!isInstalled(cwd)) return { shown: `${ours.toFixed(1)} s`, absent: 'modelina cannot be installed here' };
  const theirs = fastest(() => seconds(['peer.mjs', '1000.yaml'], { cwd }));
  const value = ours / theirs;
  return { value, shown: `${value.toFixed(2)} x (${ours.toFixed(1)} s with SDK, formatted, beside ${theirs.toFixed(1)} s)` };
}

/** Of three runs. */
function fastest(run, before = () => {}) {
  const times = [1, 2, 3].map(() => {
    before();
    return run();
  });
  return Math.min(...times);
}

function isInstalled(cwd) {
  const program = [
    "import { readFileSync } from 'node:fs';",
    "import { TypeScriptGenerator } from '@asyncapi/modelina';",
    "import yaml from 'js-yaml';",
    "await new TypeScriptGenerator().generate(yaml.load(readFileSync(process.argv[2], 'utf8')));",
  ];
  writeFileSync(join(cwd, 'package.json'), '{ "private": true, "type": "module" }\n');
  writeFileSync(join(cwd, 'peer.mjs'), `${program.join('\n')}\n`);
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '@asyncapi/modelina'];
  return spawnSync('npm', args, { cwd, stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}
