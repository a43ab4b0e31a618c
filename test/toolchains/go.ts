import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { skipping } from '../skips.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const runtime = join(repository, 'templates/go/runtime');

/** `.ci/run` installs it. */
const staticcheck = join(repository, '.work/go/bin/staticcheck');

/** Why Go cannot be used here; undefined when it can. Throws where skipping is not allowed. */
export function available(): string | undefined {
  return skipping(missing());
}

function missing(): string | undefined {
  const [, version = '0'] = /go1\.(\d+)/.exec(spawnSync('go', ['version'], { encoding: 'utf8' }).stdout ?? '') ?? [];
  if (Number(version) < 24) return 'there is no go: install Go 1.24 or newer';
  if (!existsSync(staticcheck)) return 'run GOBIN="$PWD/.work/go/bin" go install honnef.co/go/tools/cmd/staticcheck@v0.8.2 first';
  return undefined;
}

/** Makes a folder a module, `t`, with the runtime, in which each subfolder is a project. */
export function prepare(folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync(runtime, folder, { recursive: true });
  rewrite(folder, 'asyncwright.invalid/go', 't');
}

/**
 * Makes a project, whose import path is `base`, part of the module, and lets it use the module's runtime in place of its own: compiling so
 * many copies of it is what would take time.
 */
export function shareRuntime(project: string, base: string): void {
  for (const own of ['go.mod', 'go.sum', 'models/internal', 'models/payload']) rmSync(join(project, own), { recursive: true, force: true });
  rewrite(project, `${base}/models/`, 't/');
}

function rewrite(folder: string, from: string, to: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (/\.(go|mod)$/.test(name) && statSync(file).isFile()) {
      const text = readFileSync(file, 'utf8');
      // Only imports name it, each on a line of its own.
      writeFileSync(
        file,
        text.replace(/^((?:import |module |\t)?"?)([\w./-]+)/gm, (line, start: string, path: string) =>
          path.startsWith(from) ? `${start}${to}${path.slice(from.length)}` : line,
        ),
      );
    }
  }
}

/** Compiles and vets all projects of a prepared folder in one run each of `go vet` and staticcheck; the faults, one a line. */
export async function compile(folder: string): Promise<readonly string[]> {
  const vet = await execute('go', ['vet', './...'], folder);
  if (vet.code !== 0) return [...lines(vet.output), `exit code ${vet.code}`];
  asWritten(folder);
  const { code, output } = await execute(staticcheck, ['./...'], folder);
  return [...lines(output), ...(code === 0 ? [] : [`exit code ${code}`])];
}

/** What says that it is generated is not looked into by staticcheck. */
function asWritten(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (!name.endsWith('.go') || !statSync(file).isFile()) continue;
    const text = readFileSync(file, 'utf8');
    const own = text.replace(/^\/\/ Code (generated .*)\. DO NOT EDIT\.$/m, '// It was $1.');
    if (own !== text) writeFileSync(file, own);
  }
}

/** The files of a project that gofmt would change. */
export async function lint(project: string): Promise<readonly string[]> {
  return lines((await execute('gofmt', ['-l', '.'], project)).output);
}

/** Runs a package of a prepared folder; what it printed, and its exit code. */
export function run(
  folder: string,
  name: string,
  args: readonly string[] = [],
): Promise<{ readonly code: number; readonly output: string }> {
  return execute('go', ['run', name, ...args], folder);
}

/** Runs the unit tests of a prepared folder; what they printed where one fails. */
export async function unitTest(folder: string): Promise<string> {
  const { code, output } = await execute('go', ['test', './...'], folder);
  return code === 0 ? '' : output;
}

function lines(output: string): readonly string[] {
  return output.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/** Nothing is fetched: what generated code needs is there. Without paths, what one folder has compiled serves the others. */
const offline = { GOFLAGS: '-mod=readonly -trimpath', GOTOOLCHAIN: 'local', GOPROXY: 'off', GOWORK: 'off' };

function execute(command: string, args: readonly string[], cwd: string): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...offline }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject).on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
