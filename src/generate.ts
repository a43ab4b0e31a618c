import { pathToFileURL } from 'node:url';
import { diagnostic, strictly, type Diagnostic, type Report } from './diagnostics/diagnostic.js';
import { HostError, type Host } from './host/host.js';
import type { Api } from './ir/api.js';
import type { Id, Origin } from './ir/described.js';
import { hashesOf } from './read/document/remote.js';
import { readApi } from './read/index.js';
import type { Options, View } from './write/pack/contract.js';
import { loadPack, transportsOf, type ImportPack, type LoadedPack } from './write/pack/load.js';
import { packOptions } from './write/pack/options.js';
import { PackError } from './write/pack/pack-error.js';
import { buildView } from './write/view/build.js';
import { protocolsOf } from './write/view/protocols.js';
import { copyFiles, printFiles, type Output } from './write/render/print.js';
import { format } from './write/output/format.js';
import { emptyLock, LOCK, parseLock, type Lock } from './write/output/lock.js';
import { plan, type Plan } from './write/output/plan.js';
import { clashes, pathFault } from './write/output/safe-path.js';
import { readDisk, readIfThere, remoteHashes, writePlan } from './write/output/write.js';
import { otherReadings, readingOf, withServer } from './generate/readings.js';
import { unaskedDiagnostic } from './generate/unasked.js';
import { unsharedDiagnostics } from './generate/unshared.js';
import type { Change, Generated, GenerateRequest, Target, Written } from './generate/request.js';

export type * from './generate/request.js';

/** Everything that is to be written for one target, decided and formatted. */
interface Ready {
  readonly out: string;
  readonly next: string | undefined;
  readonly plan: Plan;
  readonly lock: Lock;
  readonly previous: string | undefined;
}

/**
 * Generates code: read, then for each target load the pack, build the View, print, copy, format and plan; and write when all of that
 * went well. Faults of the document, of packs and of the output folder are diagnostics; what is thrown is our bug.
 */
export async function generate(request: GenerateRequest, host: Host): Promise<Generated> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (found) => void diagnostics.push(request.strict === true ? strictly(found) : found);
  const packs = loadPacks(request, host);
  const known = request.updateRemote === true ? [] : await remoteHashes(outs(request), host);
  const options = { allSchemas: request.sdk === false, allowRemote: request.allowRemote ?? [], remoteHashes: known };
  const { api, source } = await readApi(request.document, host, report, options);
  if (api === undefined || failed(diagnostics)) return { diagnostics, targets: [], source };
  const chosen = withServer(api, request.server, report);
  const remote = hashesOf(source);
  const others = await otherReadings(request, { ...options, remoteHashes: [remote] }, host);
  const begun: Begun[] = [];
  for (const { target, pack } of packs) {
    const own = others.get(readingOf(target)) ?? chosen;
    begun.push(...(await guarded(async () => [await begin(await pack, target, request, own, host, report)], api, report)));
  }
  const ready: Ready[] = [];
  for (const one of begun) ready.push(...(await guarded(() => finish(one, request, host, report), api, report)));
  if (failed(diagnostics)) return { diagnostics, targets: [], source };
  if ((request.mode ?? 'write') === 'write')
    for (const one of ready) await writePlan(one.out, one.plan, { ...one.lock, remote }, one.previous, host);
  return { diagnostics, targets: ready.map(written), source };
}

function written({ out, next, lock, plan }: Ready): Written {
  return { out, pack: lock.pack, next, changes: changesOf(plan) };
}

function outs({ targets }: GenerateRequest): readonly string[] {
  return targets.map(({ out }) => out);
}

interface Loading {
  readonly target: Target;
  readonly pack: Promise<LoadedPack>;
}

/** While the document is read. A fault of a pack is told when its turn comes. */
function loadPacks({ targets, templates, importPack, formatter }: GenerateRequest, host: Host): readonly Loading[] {
  return targets.map((target) => {
    const pack = loadPack(target.pack, templates, host, importPack ?? importPackJs);
    pack.then(
      ({ manifest }) => formatter?.prepare(manifest.format),
      () => undefined,
    );
    return { target, pack };
  });
}

/** A target whose files are printed, and on their way through the formatter. */
interface Begun {
  readonly target: Target;
  readonly pack: LoadedPack;
  readonly api: Api;
  readonly lock: Awaited<ReturnType<typeof readLock>>;
  readonly decls: ReadonlyMap<Id, string>;
  /** What is to be written where, known before it is formatted. */
  readonly printed: readonly Pick<Output, 'path' | 'place'>[];
  readonly outputs: Promise<readonly Output[]>;
}

/** The stages of one target until its files are with the formatter, which works while the next target is printed. */
async function begin(pack: LoadedPack, target: Target, request: GenerateRequest, api: Api, host: Host, report: Report): Promise<Begun> {
  const run = request.formatter?.format ?? format;
  const formatted = (output: Output): Promise<Output> => late(run(output, pack.manifest.format).then((text) => ({ ...output, text })));
  const options = await chosenOptions(pack, target.options ?? {}, api, report);
  const lock = await readLock(target.out, pack, request, api, host, report);
  const { view, decls } = viewOf(pack, options, request, api, lock.lock, report);
  const printed: Begun['printed'][number][] = [];
  const formatting: Promise<Output>[] = [];
  const take = (output: Output): void => {
    printed.push({ path: output.path, place: output.place });
    formatting.push(formatted(output));
  };
  for (const output of printFiles(pack, view)) take(output);
  for (const output of await copyFiles(pack, view)) take(output);
  return { target, pack, api, lock, decls, printed, outputs: late(Promise.all(formatting)) };
}

/** Awaited later: what fails meanwhile is told then. */
function late<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

/** What is left of a target but writing. */
async function finish(
  { target, pack, api, lock: { lock: known, text: previous }, ...begun }: Begun,
  request: GenerateRequest,
  host: Host,
  report: Report,
): Promise<Ready[]> {
  if (!areSafe(begun.printed, api, report)) return [];
  const paths = new Set([...begun.printed.map(({ path }) => path), ...Object.keys(known.files), ...Object.keys(known.before ?? {})]);
  const disk = await readDisk(target.out, paths, host);
  const decided = plan(await begun.outputs, known, disk, request.force === true);
  if (request.mode !== 'check') refuse(decided, target.out, api, report);
  const names = Object.fromEntries(begun.decls);
  const lock = { ...emptyLock(request.generator ?? '', pack.manifest.name), files: decided.files, names };
  return [{ out: target.out, next: pack.manifest.next, plan: decided, lock, previous }];
}

function viewOf(
  pack: LoadedPack,
  options: Options,
  request: GenerateRequest,
  api: Api,
  lock: Lock,
  report: Report,
): ReturnType<typeof buildView> {
  const transports = transportsOf(pack);
  const roles = request.roles ?? ['client', 'service'];
  const sdk = request.sdk !== false;
  if (sdk && !pack.manifest.sdk) report({ ...diagnostic('sdk-unsupported', { pack: pack.manifest.name }, whole(api)), option: '--lang' });
  else if (sdk) warnOfProtocols(api, transports, pack, report);
  if (sdk && roles.includes('service')) unsharedDiagnostics(api, transports).forEach(report);
  const origins = new Map([...api.types, ...api.channels, ...api.operations, ...api.messages].map(({ id, origin }) => [id, origin]));
  const present = Object.entries(lock.pack === pack.manifest.name ? lock.names : {}).filter(([id]) => origins.has(id));
  return buildView(api, pack.pack, {
    options,
    regex: pack.manifest.regex,
    unspeakable: (pattern, origin) => report(diagnostic('pattern-unspeakable', { pattern, pack: pack.manifest.name }, origin)),
    unasked: (found) => report(unaskedDiagnostic(found, pack.manifest.name)),
    sdk,
    client: roles.includes('client'),
    service: roles.includes('service'),
    transports,
    fixed: new Map<Id, string>(present),
    numbered: (key, name, wanted) => report(diagnostic('name-numbered', { name, wanted }, origins.get(key) ?? whole(api))),
  });
}

function warnOfProtocols(api: Api, transports: ReadonlySet<string>, pack: LoadedPack, report: Report): void {
  for (const protocol of protocolsOf(api.servers).filter((name) => !transports.has(name))) {
    const server = api.servers.find((one) => one.protocol === protocol);
    report(diagnostic('protocol-unsupported', { protocol, language: pack.manifest.name }, server?.origin ?? whole(api)));
  }
}

async function chosenOptions(pack: LoadedPack, given: Options, api: Api, report: Report): Promise<Options> {
  const { options, faults } = await packOptions(pack.manifest, pack.manifestFile, given);
  for (const fault of faults) {
    const option = fault.option === 'name' ? '--name' : `--option ${fault.option}`;
    report({ ...diagnostic('option-invalid', { pack: pack.manifest.name, ...fault }, whole(api)), option });
  }
  return options;
}

async function readLock(
  out: string,
  pack: LoadedPack,
  request: GenerateRequest,
  api: Api,
  host: Host,
  report: Report,
): Promise<{ lock: Lock; text: string | undefined }> {
  const path = `${out}/${LOCK}`;
  const text = await readIfThere(path, host);
  const lock = text === undefined ? undefined : parseLock(text);
  if (text !== undefined && lock === undefined && request.force !== true)
    report({ ...diagnostic('lock-damaged', { path }, whole(api)), path });
  return { lock: lock ?? emptyLock(request.generator ?? '', pack.manifest.name), text };
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
async function guarded<T>(work: () => Promise<T[]>, api: Api, report: Report): Promise<T[]> {
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

function changesOf({ steps, before }: Plan): Change[] {
  return steps.map(({ path, action, code }): Change => {
    if (action === 'written' || action === 'refused')
      return { path, change: code !== undefined || Object.hasOwn(before, path) ? 'updated' : 'created' };
    return { path, change: action };
  });
}

function failed(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function whole(api: Api): Origin {
  return { file: api.file, pointer: '' };
}

function originOf(place: string, api: Api): Origin {
  const at = place.indexOf('#');
  return at < 0 ? whole(api) : { file: place.slice(0, at), pointer: place.slice(at + 1) };
}

const importPackJs: ImportPack = (folder) => import(pathToFileURL(`${folder}/pack.js`).href);

/** The View of a document for one pack, as templates see it; undefined where the pack has a fault. */
export async function viewFor(
  api: Api,
  target: Omit<Target, 'out'>,
  host: Host,
  report: Report,
  importPack = importPackJs,
): Promise<View | undefined> {
  const views = await guarded(
    async () => {
      const pack = await loadPack(target.pack, undefined, host, importPack);
      const options = await chosenOptions(pack, target.options ?? {}, api, report);
      return [viewOf(pack, options, { document: api.file, targets: [] }, api, emptyLock('', pack.manifest.name), report).view];
    },
    api,
    report,
  );
  return views[0];
}
