import { diagnostic, type Report } from '../diagnostics/diagnostic.js';
import { HostError, type Host } from '../host/host.js';
import type { Api } from '../ir/api.js';
import type { Origin } from '../ir/described.js';
import type { View } from '../write/pack/contract.js';
import type { LoadedPack } from '../write/pack/load.js';
import { PackError } from '../write/pack/pack-error.js';
import { copyFiles, printFiles, type Output } from '../write/render/print.js';
import type { Formatter } from '../write/output/format.js';
import { emptyLock, LOCK, parseLock, type Lock } from '../write/output/lock.js';
import { namesForLock } from '../write/output/locked-names.js';
import { newPlan, plan, type Plan } from '../write/output/plan.js';
import type { BuiltView } from '../write/view/build.js';
import { clashes, pathFault } from '../write/output/safe-path.js';
import { readDisk, readIfThere } from '../write/output/write.js';
import type { Change, Target, TargetSettings, Written } from './request.js';
import type { Draft, Staging } from './staging.js';
import { projectOf } from './project.js';
import { chosenOptions, viewOf, whole } from './view.js';

/** A target, its pack, and the document as it wants it read. */
export interface Job {
  readonly target: Target;
  readonly pack: Promise<LoadedPack>;
  readonly api: Api;
}

/** Everything that is to be written for one target, decided and formatted. */
export interface Ready {
  readonly api: Api;
  readonly out: string;
  readonly next: string | undefined;
  readonly plan: Plan;
  readonly lock: Lock;
  readonly previous: string | undefined;
  /** Where the folder is new, and all in it but the lock is written. */
  readonly draft: Draft | undefined;
}

/** A target whose files are printed, and on their way through the formatter. */
export interface Begun {
  readonly job: Job;
  readonly pack: LoadedPack;
  readonly lock: Awaited<ReturnType<typeof readLock>>;
  readonly decided: BuiltView['decided'];
  readonly draft: Draft | undefined;
  /** What is to be written where, known before it is formatted. */
  readonly printed: readonly Pick<Output, 'path' | 'place'>[];
  /** Waits for the formatter. */
  plan(): Promise<Plan>;
}

/** How printed files are formatted, and where those of a new folder are written meanwhile. */
export interface Making {
  readonly format: Formatter['format'];
  readonly staging: Staging;
}

/** The stages of one target until its files are with the formatter, which works while the next target is printed. */
export async function begin(job: Job, settings: TargetSettings, making: Making, host: Host, report: Report): Promise<Begun> {
  const { target, api } = job;
  const loaded = await job.pack;
  const project = await projectOf(loaded.manifest, target.out, target.options?.[loaded.manifest.project?.option ?? ''], host);
  const pack = project.around ? within(loaded) : loaded;
  const options = await chosenOptions(pack, { ...target.options, ...project.options }, api, report, project.fault);
  const lock = await readLock(target.out, pack, settings, api, host, report);
  const { view, decided } = viewOf(pack, options, settings, api, lock.lock, report);
  const draft = await making.staging.begin(target.out);
  const { format } = pack.manifest;
  const begun = { job, pack, lock, decided, draft };
  if (draft !== undefined) {
    const { printed, results } = await print(pack, view, (output) => draft.write(output, format));
    return { ...begun, printed, plan: async () => newPlan(await results) };
  }
  const { printed, results } = await print(pack, view, async (output) => ({ ...output, text: await making.format(output, format) }));
  return {
    ...begun,
    printed,
    async plan() {
      const disk = await readDisk(target.out, new Set([...printed.map(({ path }) => path), ...owned(lock.lock)]), host);
      return plan(await results, lock.lock, disk, settings.force === true);
    },
  };
}

/** A pack without what would make the folder a project of its own. */
function within(pack: LoadedPack): LoadedPack {
  return { ...pack, manifest: { ...pack.manifest, files: pack.manifest.files.filter(({ project }) => project !== true) } };
}

interface Printing<T> {
  readonly printed: Begun['printed'];
  readonly results: Promise<readonly T[]>;
}

/** Prints all files of a target; `run` takes each of them on its way. */
async function print<T>(pack: LoadedPack, view: View, run: (output: Output) => Promise<T>): Promise<Printing<T>> {
  const printed: Begun['printed'][number][] = [];
  const running: Promise<T>[] = [];
  const take = (output: Output): void => {
    printed.push({ path: output.path, place: output.place });
    running.push(late(run(output)));
  };
  for (const output of printFiles(pack, view)) take(output);
  for (const output of await copyFiles(pack, view)) take(output);
  return { printed, results: late(Promise.all(running)) };
}

/** Awaited later: what fails meanwhile is told then. */
function late<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

/** What is left of a target but writing. */
export async function finish(begun: Begun, settings: TargetSettings, report: Report): Promise<Ready[]> {
  const { job, pack, lock: known, draft } = begun;
  const { target, api } = job;
  if (!areSafe(begun.printed, api, report)) return [];
  const planned = await begun.plan();
  if (settings.mode !== 'check') refuse(planned, target.out, api, report);
  const lock = {
    ...emptyLock(settings.generator ?? '', pack.manifest.name),
    files: planned.files,
    once: planned.once,
    ...namesForLock(begun.decided, api.file),
  };
  return [{ api, out: target.out, next: pack.manifest.next, plan: planned, lock, previous: known.text, draft }];
}

function owned({ files, before = {} }: Lock): readonly string[] {
  return [...Object.keys(files), ...Object.keys(before)];
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
  if (lock !== undefined && lock.pack !== pack.manifest.name && settings.force !== true)
    report({ ...diagnostic('pack-differs', { out, before: lock.pack, pack: pack.manifest.name }, whole(api)), path });
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
    else if (error instanceof HostError) {
      const code = error.isWriting ? 'file-unwritable' : 'file-unreadable';
      report({ ...diagnostic(code, { file: error.path, reason: error.reason }, whole(api)), path: error.path });
    } else throw error;
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
