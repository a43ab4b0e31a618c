import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { HostError } from '../host/host.js';
import { prepare } from '../write/output/format.js';
import type { Format } from '../write/pack/manifest.js';
import { PackError } from '../write/pack/pack-error.js';
import { claims } from './format-claims.js';
import type { FileTask, FormatAnswer, FormatTask } from './format-thread.js';
import { carriedOut } from './formatting.js';

const claimed = claims(workerData as SharedArrayBuffer);

/** One thread of the pool: it takes files and gives back those that nobody else has taken, formatted. */
async function answer(task: FileTask): Promise<FormatAnswer[]> {
  const { id } = task;
  if (!claimed.claim(id)) return [];
  try {
    return [{ id, result: await carriedOut(task) }];
  } catch (error) {
    if (error instanceof PackError) return [{ id, template: error.file, reason: error.reason }];
    if (error instanceof HostError) return [{ id, path: error.path, reason: error.reason }];
    throw error;
  }
}

/** By then a formatter is nearly as quick as it will be. In milliseconds. */
const WARM_UP_MS = 250;

let isAsked = false;

async function work(task: FormatTask): Promise<void> {
  if ('prepare' in task) return warmUp(task.prepare);
  isAsked = true;
  parentPort?.postMessage((await Promise.all(task.files.map(answer))).flat());
}

/** While the document is read there is nothing else to do here. */
async function warmUp(language: Format): Promise<void> {
  for (const end = Date.now() + WARM_UP_MS; Date.now() < end && !isAsked; await turn()) await prepare(language);
}

/**
 * Where the system has priorities for threads and says which one this is, it gives way to the thread that prints: the others wait for that
 * one, and on two processors there are more of them than these can run at once.
 */
function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It may not ask, or there is no /proc: it runs as all others do.
  }
}

giveWay();
parentPort?.on('message', (task: FormatTask) => void work(task));
