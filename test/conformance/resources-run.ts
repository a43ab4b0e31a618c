// Reads every document whose path stands on standard input, as a process of its own: what they take together is its peak memory.
import { readFileSync } from 'node:fs';
import { findingsOf } from './findings.js';

/** What reading took, and what went wrong. */
export interface Resources {
  readonly read: number;
  /** Seconds of processor time of the slowest document. */
  readonly seconds: number;
  readonly slowest: string;
  /** Of this process and all documents, in megabytes. */
  readonly megabytes: number;
  readonly thrown: readonly string[];
}

const paths = readFileSync(0, 'utf8').trim().split('\n');
const thrown: string[] = [];
let [seconds, slowest] = [0, ''];
for (const path of paths) {
  const start = process.cpuUsage();
  try {
    await findingsOf(path);
  } catch (error) {
    thrown.push(`${path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  const taken = process.cpuUsage(start).user / 1e6;
  if (taken > seconds) [seconds, slowest] = [taken, path];
}
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ read: paths.length, seconds, slowest, megabytes, thrown } satisfies Resources));
