import { parentPort } from 'node:worker_threads';
import { nodeHost } from '../host/node.js';
import { importPackJs } from '../generate/import-pack.js';
import { prepare, type Prepared } from '../generate/prepare.js';
import { loadPack } from '../write/pack/load.js';
import type { CrewAnswer, CrewTask } from './crew.js';

const host = nodeHost();
let prepared: Prepared | undefined;

/** Makes targets, and writes them when it is told that all others are made as well. */
async function done(task: CrewTask): Promise<CrewAnswer> {
  if ('remote' in task) return void (await prepared?.write(task.remote));
  const packs = task.jobs.map(({ target }) => loadPack(target.pack, task.settings.templates, host, importPackJs));
  prepared = await prepare(task.jobs, packs, task.settings, host);
  const { diagnostics, targets } = prepared;
  return { diagnostics, targets };
}

parentPort?.on('message', (task: CrewTask) => void done(task).then((answer) => parentPort?.postMessage(answer)));
