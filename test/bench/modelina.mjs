/** Rows about generating much: beside the models alone of modelina, in the same run, where it can be installed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once, succeeds } from './beside.mjs';
import { documentOf } from './documents.mjs';
import { seconds } from './measure.mjs';
import { emptied } from './scratch.mjs';

const VERSION = '5.10.1';

/** Ours, and what modelina calls them. */
const languages = new Map([
  ['typescript', 'TypeScriptGenerator'],
  ['python', 'PythonGenerator'],
  ['java', 'JavaGenerator'],
  ['go', 'GoGenerator'],
]);

/** Four languages may take a third of what modelina takes for its models in the same four; TypeScript alone half of that. */
const all = [...languages.keys()];
const cases = [
  { channels: 1_000, what: 'TypeScript', chosen: ['typescript'], budget: '1/6', limit: 1 / 6, runs: 5 },
  { channels: 100, what: 'four languages', chosen: all, budget: '1/3', limit: 1 / 3, runs: 3 },
  { channels: 1_000, what: 'four languages', chosen: all, budget: '1/3', limit: 1 / 3, runs: 5 },
  { channels: 10_000, what: 'four languages', chosen: all, budget: '1/3', limit: 1 / 3, runs: 1 },
];

/**
 * @param {{ bin: string, folder: string }} bench the built command, and a folder to work in
 * @returns {{ name: string, budget: string, limit: number, run: () => import('./measure.mjs').Measured }[]}
 */
export function modelinaRows({ bin, folder }) {
  const cwd = join(folder, 'modelina');
  const installed = once(() => isInstalled(cwd));
  return cases.map(({ channels, what, chosen, budget, limit, runs }) => ({
    name: `generate, ${channels.toLocaleString('en')} channels, ${what}, beside the models of modelina in four`,
    budget: `<= ${budget} of modelina`,
    limit,
    run() {
      mkdirSync(cwd, { recursive: true });
      writeFileSync(join(cwd, `${channels}.yaml`), documentOf(channels));
      const isThere = installed();
      // In turn, so that what else the machine does meets both.
      const rounds = Array.from({ length: runs }, () => ({
        ours: generate(bin, cwd, channels, chosen),
        theirs: isThere ? seconds(['peer.mjs', `${channels}.yaml`], { cwd }) : NaN,
      }));
      const ours = Math.min(...rounds.map((round) => round.ours));
      if (!isThere) return { shown: `${ours.toFixed(1)} s`, absent: 'modelina cannot be installed here' };
      const theirs = Math.min(...rounds.map((round) => round.theirs));
      const value = ours / theirs;
      return { value, shown: `${value.toFixed(2)} x (${ours.toFixed(1)} s with SDK, formatted, beside ${theirs.toFixed(1)} s)` };
    },
  }));
}

function generate(bin, cwd, channels, chosen) {
  return seconds([bin, 'generate', `${channels}.yaml`, '--lang', chosen.join(','), '--out', emptied('modelina')], { cwd });
}

function isInstalled(cwd) {
  const generators = [...languages.values()].join(', ');
  const program = [
    "import { readFileSync } from 'node:fs';",
    `import { ${generators} } from '@asyncapi/modelina';`,
    "import yaml from 'js-yaml';",
    "const document = yaml.load(readFileSync(process.argv[2], 'utf8'));",
    `for (const Generator of [${generators}]) await new Generator().generate(document);`,
  ];
  writeFileSync(join(cwd, 'package.json'), '{ "private": true, "type": "module" }\n');
  writeFileSync(join(cwd, 'peer.mjs'), `${program.join('\n')}\n`);
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', `@asyncapi/modelina@${VERSION}`];
  return succeeds('npm', args, { cwd });
}
