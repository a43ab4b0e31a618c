import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Who has not ended by then is killed; who outlives that has a fault of its own. */
const END_MS = 20_000;
const KILLED_MS = 10_000;

/** What to run. Its output is appended to the file `log`. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly log: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A program that runs until it is ended. */
export interface Running {
  readonly pid: number;
  isRunning(): boolean;
  /** Sends the signal and resolves when the program is gone, killed when it takes its time. Throws when it is still there after that. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts a program as a child of this process, which takes it along when it exits. */
export function run({ file, args, folder, log, env }: Command): Running {
  const output = openSync(log, 'a');
  const child = spawn(file, args, { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', output, output] });
  closeSync(output);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const orphan = (): void => void child.kill('SIGKILL');
  process.once('exit', orphan);
  void gone.then(() => process.removeListener('exit', orphan));
  return {
    pid: child.pid ?? 0,
    isRunning: () => isRunning(child),
    async end(signal) {
      if (isRunning(child)) child.kill(signal);
      if (await within(gone, END_MS)) return;
      child.kill('SIGKILL');
      if (!(await within(gone, KILLED_MS))) throw new Error(`${file} does not end`);
    },
  };
}

/** Resolves when `ready` says so. Throws with the end of the program's output when it ends before, or takes longer than `timeoutMs`. */
export async function untilReady(program: Running, log: string, timeoutMs: number, ready: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await ready())) {
    const why = program.isRunning() ? undefined : 'it ended';
    if (why !== undefined || Date.now() > end)
      throw new Error(`not ready: ${why ?? `${timeoutMs} ms are over`}\n${readFileSync(log, 'utf8').slice(-2_000)}`);
    await pause(50);
  }
}

/** Whether something accepts connections there. */
export function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (yes: boolean): void => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}

/** Whether it ended in time. Leaves no timer behind. */
async function within(work: Promise<void>, ms: number): Promise<boolean> {
  const stop = new AbortController();
  const late = pause(ms, false, { signal: stop.signal }).catch(() => false);
  const inTime = await Promise.race([work.then(() => true), late]);
  stop.abort();
  return inTime;
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}
