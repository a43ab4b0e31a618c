/** Rows about reading: `validate` as a process of its own, beside @asyncapi/parser in the same run where that can be installed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from './beside.mjs';
import { documentOf, teamDocument } from './documents.mjs';
import { besideEmptyNode, seconds } from './measure.mjs';

/**
 * @param {{ bin: string, folder: string }} bench the built command, and a folder to work in
 * @returns {{ name: string, budget: string, limit: number, run: () => import('./measure.mjs').Measured }[]}
 */
export function readerRows({ bin, folder }) {
  const cwd = join(folder, 'reader');
  mkdirSync(cwd, { recursive: true });
  const documents = {
    '300 lines': teamDocument(),
    ...Object.fromEntries([100, 1_000, 10_000].map((count) => [named(count), documentOf(count)])),
  };
  const files = Object.entries(documents).map(([name, text], index) => [name, written(cwd, `${index}.yaml`, text)]);
  const peer = once(() => installedPeer(cwd));
  return [
    ...files.map(([name, file]) => ({
      name: `validate, ${name}, cold, beside @asyncapi/parser`,
      budget: '<= 1 x @asyncapi/parser',
      limit: 1,
      run: () => besidePeer([bin, 'validate', file], peer() && [peer(), file], { cwd, times: name === named(10_000) ? 1 : 5 }),
    })),
    {
      name: 'validate: time per channel of 10,000 beside 1,000',
      budget: '<= 1.3 x (linear)',
      limit: 1.3,
      run: () => growth(bin, cwd, files.at(-2)[1], files.at(-1)[1]),
    },
  ];
}

function named(count) {
  return `${count.toLocaleString('en')} channels`;
}

function written(folder, name, text) {
  writeFileSync(join(folder, name), text);
  return name;
}

/** Path of a program that reads a document with the peer; undefined where it cannot be installed. */
function installedPeer(folder) {
  const program = "import { readFileSync } from 'node:fs';\nimport { Parser } from '@asyncapi/parser';\n";
  const use = "const { document } = await new Parser().parse(readFileSync(process.argv[2], 'utf8'));\nif (!document) process.exit(1);\n";
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  writeFileSync(join(folder, 'peer.mjs'), program + use);
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '@asyncapi/parser'];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'ignore', shell: process.platform === 'win32' });
  return status === 0 ? join(folder, 'peer.mjs') : undefined;
}

/** Both as multiples of an empty Node that runs in turn with them. */
function besidePeer(ours, theirs, options) {
  const mine = besideEmptyNode(ours, options);
  if (theirs === undefined)
    return { shown: `${mine.ratio.toFixed(1)} x an empty node`, absent: '@asyncapi/parser cannot be installed here' };
  const other = besideEmptyNode(theirs, options);
  const value = mine.ratio / other.ratio;
  return { value, shown: `${value.toFixed(2)} x (${mine.ratio.toFixed(1)} x an empty node beside ${other.ratio.toFixed(1)} x)` };
}

/** What is there before the first channel is read counts for neither. */
function growth(bin, cwd, small, large) {
  const [none, one, ten] = ['--version', small, large].map((file) =>
    seconds([bin, ...(file === '--version' ? [file] : ['validate', file])], { cwd }),
  );
  const value = (ten - none) / (one - none) / 10;
  return { value, shown: `${value.toFixed(2)} x (${ten.toFixed(1)} s beside ${one.toFixed(1)} s)` };
}
