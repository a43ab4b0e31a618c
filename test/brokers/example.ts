import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin, buildWhenStale } from '../built.js';
import { root } from '../imports/read.js';

/** Who has not drained by then is killed. */
const END_MS = 30_000;

/** A service of an example, as a process. */
export interface ServiceProcess {
  /** The lines that it has printed. */
  readonly lines: readonly string[];
  /** Resolves when it has ended; SIGTERM lets it drain, for a while. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** An example, generated and compiled in a folder of its own. */
export interface BuiltExample {
  /** Starts another instance of the service, or of `program`, with more environment; resolves when it listens. */
  start(url: string, env?: Readonly<Record<string, string>>, program?: string): Promise<ServiceProcess>;
  remove(): void;
}

/** Generates and compiles an example of the repository, so that its service can run more than once. */
export async function buildExample(name: string): Promise<BuiltExample> {
  buildWhenStale();
  // Below the repository, where Node finds the libraries.
  const folder = join(root, '.work/examples', `${name}-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const skipped = /[/\\](generated|dist)$/;
  cpSync(join(root, 'examples', name), folder, { recursive: true, filter: (path) => !skipped.test(path) });
  await finished(
    spawn(process.execPath, [bin, 'generate', 'asyncapi.yaml', '--lang', 'typescript', '--out', 'generated'], options(folder)),
  );
  await finished(spawn(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json'], options(folder)));
  return {
    start: (url, env = {}, program = 'dist/service.js') => startProgram(folder, program, { URL: url, ...env }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function options(cwd: string, env: NodeJS.ProcessEnv = {}): Parameters<typeof spawn>[2] {
  return { cwd, env: { ...process.env, NODE_OPTIONS: '', ...env }, stdio: ['ignore', 'pipe', 'inherit'] };
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) =>
    child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(child.exitCode),
  );
}

async function finished(child: ChildProcess): Promise<void> {
  const code = await ended(child);
  if (code !== 0) throw new Error(`${child.spawnargs.join(' ')} ended with ${code}`);
}

/** Starts a program with more environment; resolves when it says that it is listening. */
export async function startProgram(folder: string, program: string, env: Readonly<Record<string, string>>): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [program], options(folder, env));
  const lines: string[] = [];
  let rest = '';
  const listening = new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the service ended with ${code} before it listened`)));
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
      if (lines.some((line) => line.includes('listening'))) resolve();
    });
  });
  await listening;
  return {
    lines,
    async end(signal) {
      child.kill(signal);
      const late = setTimeout(() => child.kill('SIGKILL'), END_MS);
      await ended(child);
      clearTimeout(late);
    },
  };
}
