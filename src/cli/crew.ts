import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Crew, Job, TargetSettings } from '../generate.js';
import type { Prepared } from '../generate/prepare.js';

/** Stands beside this module in the built package, and not where the sources are run as they are. */
const program = new URL('../cli/crew-worker.js', import.meta.url);

/** What a thread is told: first what to prepare, then to write it. */
export type CrewTask =
  { readonly jobs: readonly Job[]; readonly settings: TargetSettings } | { readonly remote: Readonly<Record<string, string>> };

/** What it answers: what it has prepared, and `undefined` when that is written. */
export type CrewAnswer = Omit<Prepared, 'write'> | undefined;

/** A thread for each processor but this one's. The document, which is data, is copied to each that is started; none is before that. */
export function crew(): Crew | undefined {
  if (!existsSync(fileURLToPath(program))) return undefined;
  return {
    size: availableParallelism() - 1,
    async prepare(jobs, settings) {
      const worker = new Worker(program);
      const asked = (task: CrewTask): Promise<CrewAnswer> =>
        new Promise((resolve, reject) => {
          worker.once('message', resolve);
          worker.once('error', reject);
          worker.ref();
          worker.postMessage(task);
        });
      const { diagnostics = [], targets = [] } = (await asked({ jobs, settings })) ?? {};
      worker.unref(); // what nobody wants written keeps no process alive
      return {
        diagnostics,
        targets,
        async write(remote) {
          await asked({ remote });
          worker.unref();
        },
      };
    },
  };
}
