import type { Report } from '../diagnostics/diagnostic.js';
import type { Host } from '../host/host.js';
import { format } from '../write/output/format.js';
import { writePlan } from '../write/output/write.js';
import type { GenerateRequest, Written } from './request.js';
import { begin, finish, guarded, written, type Begun, type Job, type Ready } from './target.js';

/** Targets of which all is done but writing. */
export interface Prepared {
  /** In the order of the jobs; where there was a fault, those without one. */
  readonly targets: readonly Written[];
  /** Writes what is to be written. `remote`: the hashes of files of other hosts, for the lock. */
  write(remote: Readonly<Record<string, string>>): Promise<void>;
}

/** Makes targets up to the moment at which their files are written. Faults of packs and output folders are reported. */
export async function prepare(jobs: readonly Job[], request: GenerateRequest, host: Host, report: Report): Promise<Prepared> {
  const run = request.formatter?.format ?? format;
  const begun: Begun[] = [];
  for (const job of jobs) begun.push(...(await guarded(async () => [await begin(job, request, run, host, report)], job.api, report)));
  const ready: Ready[] = [];
  for (const one of begun) ready.push(...(await guarded(() => finish(one, request, host, report), one.job.api, report)));
  return {
    targets: ready.map(written),
    async write(remote) {
      for (const one of ready) await writePlan(one.out, one.plan, { ...one.lock, remote }, one.previous, host);
    },
  };
}
