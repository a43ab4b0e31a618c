import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { skipping } from '../skips.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** A virtual environment with what `python-requirements.txt` names; `.ci/run` makes it. */
const tools = join(repository, '.work/python/bin');

/** Why Python cannot be used here; undefined when it can. Throws where skipping is not allowed. */
export function available(): string | undefined {
  return skipping(missing());
}

function missing(): string | undefined {
  if (!existsSync(join(tools, 'python')))
    return 'there is no Python: make a virtual environment in .work/python of test/toolchains/python-requirements.txt';
  const wanted = readFileSync(new URL('python-requirements.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const { stdout } = spawnSync(join(tools, 'python'), ['-m', 'pip', 'freeze'], { encoding: 'utf8' });
  const lacking = wanted.filter((line) => !stdout.includes(line));
  return lacking.length === 0 ? undefined : `.work/python lacks ${lacking.join(', ')}`;
}

/** Makes a folder, in which each subfolder is a project whose name is a Python name, ready to compile. */
export function prepare(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const mypy = '[mypy]\nstrict = True\nnamespace_packages = True\nexplicit_package_bases = True\nsqlite_cache = True\n';
  writeFileSync(join(folder, 'mypy.ini'), mypy);
  const options = { include: ['.'], exclude: ['**/runtime'], pythonVersion: '3.10', typeCheckingMode: 'standard' };
  writeFileSync(join(folder, 'pyrightconfig.json'), JSON.stringify(options));
}

/** Type-checks all projects of a prepared folder in one run of mypy, strictly; the faults, one a line. */
export async function compile(folder: string): Promise<readonly string[]> {
  const { code, output } = await tool('mypy', ['--no-error-summary', '--no-incremental', '.'], folder);
  return [...output.split('\n').filter((line) => line !== ''), ...(code === 0 ? [] : [`exit code ${code}`])];
}

interface PyrightReport {
  readonly generalDiagnostics: readonly { readonly file: string; readonly message: string }[];
  readonly summary: { readonly filesAnalyzed: number };
}

/** The same by pyright, in one run. */
export async function inspect(folder: string): Promise<readonly string[]> {
  const pyright = await tool('pyright', ['--pythonpath', join(tools, 'python'), '--outputjson'], folder);
  const report = pyright.output.slice(pyright.output.indexOf('{'));
  const { generalDiagnostics, summary } = JSON.parse(report) as PyrightReport;
  if (summary.filesAnalyzed === 0) return ['pyright has found no file'];
  return generalDiagnostics.map(({ file, message }) => `${file.slice(folder.length)}: ${message}`);
}

/** What keeps projects' files from being as we promise: not as ruff leaves them, refused by its rules, or with rules switched off. A document may well have a member `l`, which E741 would not have. */
export async function lint(folder: string, rules = 'E4,E7,E9,F,I'): Promise<readonly string[]> {
  const shared = ['--no-cache', '--quiet', '--target-version', 'py310'];
  const format = await tool('ruff', ['format', '--check', '--extend-exclude', '*.md', ...shared, '.'], folder);
  const check = await tool('ruff', ['check', '--select', rules, '--ignore', 'E741', '--output-format', 'concise', ...shared, '.'], folder);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.py'));
  const switched = files.filter(
    (file) => !file.includes('/runtime/') && /^\s*#\s*(type|pyright|mypy|ruff):/m.test(readFileSync(join(folder, file), 'utf8')),
  );
  return [
    ...[format, check].flatMap(({ output }) => output.split('\n').filter((line) => line !== '')),
    ...switched.map((file) => `${file} switches rules off`),
  ];
}

/** Runs a Python file; what it printed, and its exit code. */
export function run(
  folder: string,
  file: string,
  args: readonly string[] = [],
): Promise<{ readonly code: number; readonly output: string }> {
  return tool('python', [join(folder, file), ...args], folder);
}

function tool(name: string, args: readonly string[], cwd: string): Promise<{ readonly code: number; readonly output: string }> {
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYRIGHT_PYTHON_IGNORE_WARNINGS: '1', NODE_OPTIONS: '' };
  return new Promise((resolve, reject) => {
    const child = spawn(join(tools, name), args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject).on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
