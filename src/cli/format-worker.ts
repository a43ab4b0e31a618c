import { parentPort } from 'node:worker_threads';
import { format, prepare } from '../write/output/format.js';
import { PackError } from '../write/pack/pack-error.js';
import type { FormatAnswer, FormatTask } from './format-pool.js';

/** One thread of the pool: it takes files and gives them back formatted. */
async function answer(task: FormatTask): Promise<FormatAnswer | undefined> {
  if ('prepare' in task) return void (await prepare(task.prepare));
  const { id, file, language } = task;
  try {
    return { id, text: await format(file, language) };
  } catch (error) {
    if (error instanceof PackError) return { id, template: error.file, reason: error.reason };
    throw error;
  }
}

parentPort?.on('message', (task: FormatTask) => {
  void answer(task).then((found) => found && parentPort?.postMessage(found));
});
