import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Host } from '../host/host.js';
import type { LoadedPack } from '../write/pack/load.js';
import { format, type Formatter } from '../write/output/format.js';
import { writePlan } from '../write/output/write.js';
import type { Job, TargetSettings, Written } from './request.js';
import { begin, finish, guarded, written, type Begun, type Ready } from './target.js';

/** Targets of which all is done but writing. */
export interface Prepared {
  /** Faults of packs, of the output folders, and what of the document a language has no way to say. */
  readonly diagnostics: readonly Diagnostic[];
  /** In the order of the jobs; where there was a fault, those without one. */
  readonly targets: readonly Written[];
  /** Writes what is to be written. `remote`: the hashes of files of other hosts, for the lock. */
  write(remote: Readonly<Record<string, string>>): Promise<void>;
}

/** Makes targets up to the moment at which their files are written. `packs` are in the order of the jobs. */
export async function prepare(
  jobs: readonly Job[],
  packs: readonly Promise<LoadedPack>[],
  settings: TargetSettings,
  host: Host,
  formatter?: Formatter,
): Promise<Prepared> {
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic): void => void diagnostics.push(found);
  const begun: Begun[] = [];
  for (const [index, job] of jobs.entries()) {
    const pack = packs[index];
    if (pack === undefined) continue;
    const work = async (): Promise<Begun[]> => [await begin(await pack, job, settings, formatter?.format ?? format, host, report)];
    begun.push(...(await guarded(work, job.api, report)));
  }
  const ready: Ready[] = [];
  for (const one of begun) ready.push(...(await guarded(() => finish(one, settings, host, report), one.api, report)));
  return {
    diagnostics,
    targets: ready.map(written),
    async write(remote) {
      for (const one of ready) await writePlan(one.out, one.plan, { ...one.lock, remote }, one.previous, host);
    },
  };
}
