/** Two programs beside each other, of which neither need be Node. */
import { spawnSync } from 'node:child_process';

/**
 * Runs a program that prints `{ ours, theirs }`, the time of one piece of work each, medians of rounds in turn; or `{ absent }`, why it
 * cannot run.
 * @param {string[]} command the program and its arguments
 * @param {{ cwd: string, unit: string, env?: NodeJS.ProcessEnv }} options what the times are in
 * @returns {import('./measure.mjs').Measured}
 */
export function beside([program, ...args], { unit, ...options }) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${error ?? status}:\n${stderr}`);
  const { ours, theirs, absent } = JSON.parse(stdout);
  if (absent !== undefined) return { absent, shown: '' };
  const value = ours / theirs;
  return { value, shown: `${value.toFixed(2)} x (${ours.toFixed(2)} ${unit} beside ${theirs.toFixed(2)})` };
}

/** No budget: the figure is shown. */
export const NONE = { budget: 'none', limit: Infinity };

/**
 * A row whose peer may not be there.
 * @param {() => string | undefined} absent why it is not
 * @param {string} name
 * @param {{ budget: string, limit: number }} budget
 * @param {() => import('./measure.mjs').Measured} measure
 */
export function besidePeer(absent, name, budget, measure) {
  return { name, ...budget, run: () => (absent() === undefined ? measure() : { absent: absent(), shown: '' }) };
}

/**
 * What rows have in common, made for the first of them.
 * @template T
 * @param {() => T} make
 * @returns {() => T}
 */
export function once(make) {
  let made;
  return () => (made ??= { value: make() }).value;
}

/** Whether a command ends well; what it prints is of no interest. */
export function succeeds(command, args, options) {
  return spawnSync(command, args, { stdio: 'ignore', shell: process.platform === 'win32', ...options }).status === 0;
}

/** What an installation or a compiler does has to end well. */
export function must(command, args, options) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${error ?? status}:\n${stdout}${stderr}`);
}
