import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What a row found: the figure that its limit holds for and how it is told, or why its peer is not there to compare with.
 * @typedef {{ shown: string } & ({ value: number, absent?: undefined } | { absent: string })} Measured
 */

/** Seconds that a process takes from start to end. Fails when the process does. */
export function seconds(args, options = {}) {
  const start = process.hrtime.bigint();
  const { status, stderr, signal } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  const end = process.hrtime.bigint();
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status ?? signal}:\n${stderr}`);
  return Number(end - start) / 1e9;
}

/** Median seconds of a command and of an empty Node, started in turn so that both see the same machine. */
export function besideEmptyNode(args, { times, before = () => {}, ...options }) {
  const command = [];
  const empty = [];
  seconds(args, options);
  for (let run = 0; run < times; run++) {
    before();
    empty.push(seconds(['-e', '0'], options));
    command.push(seconds(args, options));
  }
  return { command: median(command), empty: median(empty), ratio: median(command) / median(empty) };
}

/** Peak resident memory of a command, in megabytes: what the process says about itself when it ends. */
export function peakMemory(args, { file, ...options }) {
  const hook = `data:text/javascript,import{writeFileSync as w}from'node:fs';process.on('exit',()=>w(${JSON.stringify(file)},String(process.resourceUsage().maxRSS)))`;
  seconds(['--import', hook, ...args], options);
  return Number(readFileSync(file, 'utf8')) / 1024;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
