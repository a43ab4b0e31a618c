import type { Report } from '../diagnostics/diagnostic.js';
import type { Host } from '../host/host.js';
import { format } from '../write/output/format.js';
import { lockText } from '../write/output/lock.js';
import { writePlan } from '../write/output/write.js';
import type { GenerateRequest, Written } from './request.js';
import { staging } from './staging.js';
import { begin, finish, guarded, written, type Begun, type Job, type Making, type Ready } from './target.js';

/** Targets of which all is done but writing. */
export interface Prepared {
  /** In the order of the jobs; where there was a fault, those without one. */
  readonly targets: readonly Written[];
  /** Writes what is to be written. `remote`: the hashes of files of other hosts, for the lock. What cannot be written is reported. */
  write(remote: Readonly<Record<string, string>>): Promise<void>;
  /** Removes what was written for folders that are not to be. */
  discard(): Promise<void>;
}

/** Makes targets up to the moment at which their files are written. Faults of packs and output folders are reported. */
export async function prepare(jobs: readonly Job[], request: GenerateRequest, host: Host, report: Report): Promise<Prepared> {
  const { formatter, mode = 'write' } = request;
  const staged = staging(
    jobs.map(({ target }) => target.out),
    mode === 'write' ? formatter : undefined,
    host,
  );
  const making = { format: formatter?.format ?? format, staging: staged };
  const ready = await readied(jobs, request, making, host, report).catch(async (error: unknown) => {
    await staged.discard();
    throw error;
  });
  return {
    targets: ready.map(written),
    async write(remote) {
      for (const one of ready) await guarded(() => writeTarget(one, remote, host), one.api, report);
    },
    discard: staged.discard,
  };
}

async function readied(
  jobs: readonly Job[],
  request: GenerateRequest,
  making: Making,
  host: Host,
  report: Report,
): Promise<readonly Ready[]> {
  const begun: Begun[] = [];
  for (const job of jobs) begun.push(...(await guarded(async () => [await begin(job, request, making, host, report)], job.api, report)));
  const ready: Ready[] = [];
  for (const one of begun) ready.push(...(await guarded(() => finish(one, request, report), one.job.api, report)));
  return ready;
}

async function writeTarget(
  { out, plan, draft, previous, ...ready }: Ready,
  remote: Readonly<Record<string, string>>,
  host: Host,
): Promise<[]> {
  const lock = { ...ready.lock, remote };
  if (draft === undefined) await writePlan(out, plan, lock, previous, host);
  else await draft.commit(lockText(lock));
  return [];
}
