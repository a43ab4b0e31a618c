import { parentPort } from 'node:worker_threads';
import { format, prepare } from '../write/output/format.js';
import { PackError } from '../write/pack/pack-error.js';
import type { FileTask, FormatAnswer, FormatTask } from './format-pool.js';

/** One thread of the pool: it takes files and gives them back formatted. */
async function answer({ id, file, language }: FileTask): Promise<FormatAnswer> {
  try {
    return { id, text: await format(file, language) };
  } catch (error) {
    if (error instanceof PackError) return { id, template: error.file, reason: error.reason };
    throw error;
  }
}

async function work(task: FormatTask): Promise<void> {
  if ('prepare' in task) await prepare(task.prepare);
  else parentPort?.postMessage(await Promise.all(task.files.map(answer)));
}

parentPort?.on('message', (task: FormatTask) => void work(task));
