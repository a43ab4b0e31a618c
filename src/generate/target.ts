import { diagnostic, type Report } from '../diagnostics/diagnostic.js';
import { HostError, type Host } from '../host/host.js';
import type { Api } from '../ir/api.js';
import type { Id, Origin } from '../ir/described.js';
import type { LoadedPack } from '../write/pack/load.js';
import { PackError } from '../write/pack/pack-error.js';
import { copyFiles, printFiles, type Output } from '../write/render/print.js';
import type { Formatter } from '../write/output/format.js';
import { emptyLock, LOCK, parseLock, type Lock } from '../write/output/lock.js';
import { plan, type Plan } from '../write/output/plan.js';
import { clashes, pathFault } from '../write/output/safe-path.js';
import { readDisk, readIfThere } from '../write/output/write.js';
import type { Change, Target, TargetSettings, Written } from './request.js';
import { chosenOptions, viewOf, whole } from './view.js';

/** A target, its pack, and the document as it wants it read. */
export interface Job {
  readonly target: Target;
  readonly pack: Promise<LoadedPack>;
  readonly api: Api;
}

/** Everything that is to be written for one target, decided and formatted. */
export interface Ready {
  readonly out: string;
  readonly next: string | undefined;
  readonly plan: Plan;
  readonly lock: Lock;
  readonly previous: string | undefined;
}

/** A target whose files are printed, and on their way through the formatter. */
export interface Begun {
  readonly job: Job;
  readonly pack: LoadedPack;
  readonly lock: Awaited<ReturnType<typeof readLock>>;
  readonly decls: ReadonlyMap<Id, string>;
  /** What is to be written where, known before it is formatted. */
  readonly printed: readonly Pick<Output, 'path' | 'place'>[];
  readonly outputs: Promise<readonly Output[]>;
}

/** The stages of one target until its files are with the formatter, which works while the next target is printed. */
export async function begin(job: Job, settings: TargetSettings, run: Formatter['format'], host: Host, report: Report): Promise<Begun> {
  const { target, api } = job;
  const pack = await job.pack;
  const formatted = (output: Output): Promise<Output> => late(run(output, pack.manifest.format).then((text) => ({ ...output, text })));
  const options = await chosenOptions(pack, target.options ?? {}, api, report);
  const lock = await readLock(target.out, pack, settings, api, host, report);
  const { view, decls } = viewOf(pack, options, settings, api, lock.lock, report);
  const printed: Begun['printed'][number][] = [];
  const formatting: Promise<Output>[] = [];
  const take = (output: Output): void => {
    printed.push({ path: output.path, place: output.place });
    formatting.push(formatted(output));
  };
  for (const output of printFiles(pack, view)) take(output);
  for (const output of await copyFiles(pack, view)) take(output);
  return { job, pack, lock, decls, printed, outputs: late(Promise.all(formatting)) };
}

/** Awaited later: what fails meanwhile is told then. */
function late<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

/** What is left of a target but writing. */
export async function finish(
  { job: { target, api }, pack, lock: { lock: known, text: previous }, ...begun }: Begun,
  settings: TargetSettings,
  host: Host,
  report: Report,
): Promise<Ready[]> {
  if (!areSafe(begun.printed, api, report)) return [];
  const paths = new Set([...begun.printed.map(({ path }) => path), ...Object.keys(known.files), ...Object.keys(known.before ?? {})]);
  const disk = await readDisk(target.out, paths, host);
  const decided = plan(await begun.outputs, known, disk, settings.force === true);
  if (settings.mode !== 'check') refuse(decided, target.out, api, report);
  const names = Object.fromEntries(begun.decls);
  const lock = { ...emptyLock(settings.generator ?? '', pack.manifest.name), files: decided.files, names };
  return [{ out: target.out, next: pack.manifest.next, plan: decided, lock, previous }];
}

async function readLock(
  out: string,
  pack: LoadedPack,
  settings: TargetSettings,
  api: Api,
  host: Host,
  report: Report,
): Promise<{ lock: Lock; text: string | undefined }> {
  const path = `${out}/${LOCK}`;
  const text = await readIfThere(path, host);
  const lock = text === undefined ? undefined : parseLock(text);
  if (text !== undefined && lock === undefined && settings.force !== true)
    report({ ...diagnostic('lock-damaged', { path }, whole(api)), path });
  return { lock: lock ?? emptyLock(settings.generator ?? '', pack.manifest.name), text };
}

/** Nothing may leave the output folder, and no two files may meet. */
function areSafe(outputs: Begun['printed'], api: Api, report: Report): boolean {
  const faults = outputs.flatMap(({ path, place }) => {
    const reason = path === LOCK ? 'it is the name of the lock' : pathFault(path);
    return reason === undefined ? [] : [diagnostic('path-unsafe', { path, reason }, originOf(place, api))];
  });
  const met = clashes(outputs).map((group) =>
    diagnostic('path-clash', { paths: group.map(({ path }) => path).join(', ') }, originOf(group[0]?.place ?? '', api)),
  );
  [...faults, ...met].forEach(report);
  return faults.length + met.length === 0;
}

function refuse({ steps }: Plan, out: string, api: Api, report: Report): void {
  for (const { path: file, code } of steps) {
    const path = `${out}/${file}`;
    if (code !== undefined) report({ ...diagnostic(code, { path }, whole(api)), path });
  }
}

/** Faults that a person can mend, in packs and on disk, are diagnostics like those of the document. */
export async function guarded<T>(work: () => Promise<T[]>, api: Api, report: Report): Promise<T[]> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PackError) report({ ...diagnostic('pack-invalid', { reason: error.message }, whole(api)), path: error.file });
    else if (error instanceof HostError)
      report({ ...diagnostic('file-unreadable', { file: error.path, reason: error.reason }, whole(api)), path: error.path });
    else throw error;
    return [];
  }
}

/** What became of a target, or would. */
export function written({ out, next, lock, plan }: Ready): Written {
  return { out, pack: lock.pack, next, changes: changesOf(plan) };
}

function changesOf({ steps, before }: Plan): Change[] {
  return steps.map(({ path, action }): Change => {
    if (action === 'written') return { path, change: Object.hasOwn(before, path) ? 'updated' : 'created' };
    return { path, change: action };
  });
}

function originOf(place: string, api: Api): Origin {
  const at = place.indexOf('#');
  return at < 0 ? whole(api) : { file: place.slice(0, at), pointer: place.slice(at + 1) };
}
