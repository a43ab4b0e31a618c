/**
 * Measures what docs/benchmarks.md quotes and ends with 1 when a row is beyond its budget: `npm run bench`, after `npm run build`.
 * `-- --large` measures 10,000 channels as well, `-- --only <text>` only the rows whose name holds the text, in whatever case.
 * Times are ratios to an empty `node -e 0` of the same run, so that they mean the same on any machine. A row whose peer is not there is
 * `absent`, and fails under `ASYNCWRIGHT_REQUIRE=all`.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { documentOf, teamDocument } from './documents.mjs';
import { installedMegabytes } from './installed.mjs';
import { generatedRows } from './generated.mjs';
import { goRows } from './go.mjs';
import { javaRows } from './java.mjs';
import { besideEmptyNode, peakMemory, seconds } from './measure.mjs';
import { modelinaRows } from './modelina.mjs';
import { pythonRows } from './python.mjs';
import { readerRows } from './reader.mjs';
import { emptied, scratch } from './scratch.mjs';
import { typescriptRows } from './typescript.mjs';

// A row's name may begin with a dash, which an option's value may not where it stands apart.
const args = process.argv.slice(2).join('\0').replace('--only\0', '--only=').split('\0').filter(Boolean);
const { large: isLarge, only } = parseArgs({ args, options: { large: { type: 'boolean' }, only: { type: 'string', default: '' } } }).values;
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = join(root, 'dist/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'asyncwright-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const cwd = folder;
const small = write('team.yaml', teamDocument());
const large = write('1000.yaml', documentOf(1000));
const half = write('500.yaml', documentOf(500));
const languages = 'typescript,python,java,go';

const rows = [
  row('--version', '<= 1.5 x an empty node', 1.5, () => times(['--version'], 15)),
  row('validate, 300 lines, cold', '<= 4 x an empty node', 4, () => times(['validate', small], 9)),
  row(`validate, 1,000 channels (${megabytes(large)} MB), cold`, '<= 15 x an empty node', 15, () => times(['validate', large], 5)),
  row('generate, 300 lines, one language, formatted, cold', '<= 8 x an empty node', 8, () =>
    times(['generate', small, ...to('small')], 7, 'small'),
  ),
  row('generate, 300 lines, four languages, formatted, cold', '<= 16 x an empty node', 16, () =>
    times(['generate', small, ...to('small', languages)], 7, 'small'),
  ),
  row('generate, 1,000 channels: time per channel beside 500 channels', '<= 1.3 x (linear)', 1.3, growth),
  row('generate, 1,000 channels: peak memory', '<= 1,024 MB', 1024, () => megabytesOf(memory(large))),
  row('generate, 1,000 channels, four languages: peak memory', '<= 1,024 MB', 1024, () => megabytesOf(memory(large, languages))),
  row('generate, four languages: peak memory of 10,000 channels beside 1,000', '<= 10 x (linear)', 10, memoryGrowth),
  row('generate, four languages: time per channel of 10,000 channels beside 1,000', '<= 1.5 x (linear)', 1.5, timeGrowth),
  row('installed, with all dependencies', '<= 40 MB', 40, installed),
  ...generatedRows({ bin, folder }),
  ...typescriptRows({ bin, folder }),
  ...pythonRows({ bin, folder }),
  ...javaRows({ bin, folder }),
  ...goRows({ bin, folder }),
  ...modelinaRows({ bin, folder }),
  ...readerRows({ bin, folder }),
]
  // What takes minutes is measured when it is asked for.
  .filter(({ name }) => isLarge || !name.includes('10,000'))
  .filter(({ name }) => name.toLowerCase().includes(only.toLowerCase()));
if (rows.length === 0) {
  console.error(`There is no row whose name holds "${only}".`);
  process.exit(1);
}

const results = rows.map(({ name, budget, limit, run }) => {
  const { value, shown, absent } = run();
  const verdict = absent ? 'absent' : value <= limit ? 'ok' : 'over';
  const said = [shown, absent].filter(Boolean).join('; ');
  console.error(`${verdict.padEnd(6)} ${name}: ${said}`);
  return { verdict, line: `| ${name} | ${budget} | ${said}${verdict === 'ok' ? '' : ` **${verdict}**`} |` };
});

console.log(`Node ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model.trim()}\n`);
console.log(['| work | budget | measured |', '|---|---|---|', ...results.map(({ line }) => line)].join('\n'));
const isBad = ({ verdict }) => verdict === 'over' || (verdict === 'absent' && process.env.ASYNCWRIGHT_REQUIRE === 'all');
if (results.some(isBad)) process.exitCode = 1;

function row(name, budget, limit, run) {
  return { name, budget, limit, run };
}

function times(args, runs, out) {
  const before = () => out !== undefined && emptied(out);
  before();
  const { command, empty, ratio } = besideEmptyNode([bin, ...args], { times: runs, before, cwd });
  return { value: ratio, shown: `${ratio.toFixed(2)} x (${milliseconds(command)} beside ${milliseconds(empty)})` };
}

function growth() {
  const one = seconds([bin, 'generate', half, ...to('half')], { cwd });
  const two = seconds([bin, 'generate', large, ...to('large')], { cwd });
  const ratio = two / one / 2;
  return { value: ratio, shown: `${ratio.toFixed(2)} x (${two.toFixed(1)} s beside ${one.toFixed(1)} s)` };
}

function memory(document, chosen) {
  return peakMemory([bin, 'generate', document, ...to('memory', chosen)], { cwd, file: join(folder, 'rss') });
}

function megabytesOf(value) {
  return { value, shown: `${value.toFixed(0)} MB` };
}

function memoryGrowth() {
  const [one, ten] = [memory(large, languages), memory(write('10000.yaml', documentOf(10_000)), languages)];
  return { value: ten / one, shown: `${(ten / one).toFixed(2)} x (${ten.toFixed(0)} MB beside ${one.toFixed(0)} MB)` };
}

function timeGrowth() {
  const document = write('10000.yaml', documentOf(10_000));
  const time = (chosen) => seconds([bin, 'generate', chosen, '--lang', languages, '--out', emptied('time')], { cwd });
  const [one, ten] = [Math.min(...[large, large, large].map(time)), time(document)];
  return { value: ten / one / 10, shown: `${(ten / one / 10).toFixed(2)} x (${ten.toFixed(1)} s beside ${one.toFixed(1)} s)` };
}

function installed() {
  const value = installedMegabytes(root, join(folder, 'installed'));
  return { value, shown: `${value.toFixed(1)} MB` };
}

function to(name, chosen = 'typescript') {
  return ['--lang', chosen, '--out', scratch(name)];
}

function write(name, text) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  return name;
}

function megabytes(name) {
  return (statSync(join(folder, name)).size / 1e6).toFixed(1);
}

function milliseconds(value) {
  return `${(value * 1000).toFixed(0)} ms`;
}
