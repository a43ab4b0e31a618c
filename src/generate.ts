import { pathToFileURL } from 'node:url';
import { strictly, type Diagnostic, type Report } from './diagnostics/diagnostic.js';
import type { Host } from './host/host.js';
import type { Api } from './ir/api.js';
import { hashesOf } from './read/document/remote.js';
import { readApi } from './read/index.js';
import type { View } from './write/pack/contract.js';
import { loadPack, type ImportPack } from './write/pack/load.js';
import { emptyLock } from './write/output/lock.js';
import { remoteHashes } from './write/output/write.js';
import { prepare } from './generate/prepare.js';
import { chosen, otherReadings, readingOf } from './generate/readings.js';
import { guarded, type Job } from './generate/target.js';
import { chosenOptions, viewOf } from './generate/view.js';
import type { Generated, GenerateRequest, Target } from './generate/request.js';

export type * from './generate/request.js';

/**
 * Generates code: read, then for each target load the pack, build the View, print, copy, format and plan; and write when all of that
 * went well. Faults of the document, of packs and of the output folder are diagnostics; what is thrown is our bug.
 */
export async function generate(request: GenerateRequest, host: Host): Promise<Generated> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (found) => void diagnostics.push(request.strict === true ? strictly(found) : found);
  const packs = loadPacks(request, host);
  const known = request.updateRemote === true ? [] : await remoteHashes(outs(request), host);
  const isModels = request.sdk === false;
  const options = {
    ...naming(request),
    allSchemas: isModels,
    schemaFiles: isModels,
    allowRemote: request.allowRemote ?? [],
    remoteHashes: known,
  };
  const { api, source } = await readApi(request.document, host, report, options);
  if (api === undefined || failed(diagnostics)) return { diagnostics, targets: [], source };
  const usual = chosen(api, request, report);
  const remote = hashesOf(source);
  const others = await otherReadings(request, { ...options, remoteHashes: [remote] }, host);
  const jobs = packs.map(({ target, pack }) => ({ target, pack, api: others.get(readingOf(target)) ?? usual }));
  const { targets, write, discard } = await prepare(jobs, request, host, report);
  try {
    if (!failed(diagnostics) && (request.mode ?? 'write') === 'write') await write(remote);
  } finally {
    await discard();
  }
  return { diagnostics, targets: failed(diagnostics) ? [] : targets, source };
}

/** What the targets call the API is what the schema of a bare file is called. */
function naming({ targets }: GenerateRequest): { readonly rootName?: string } {
  const name = targets[0]?.options?.['name'];
  return typeof name === 'string' && name !== '' ? { rootName: name } : {};
}

function outs({ targets }: GenerateRequest): readonly string[] {
  return targets.map(({ out }) => out);
}

/** While the document is read. A fault of a pack is told when its turn comes. */
function loadPacks({ targets, templates, importPack, formatter }: GenerateRequest, host: Host): readonly Omit<Job, 'api'>[] {
  return targets.map((target) => {
    const pack = loadPack(target.pack, templates, host, importPack ?? importPackJs);
    pack.then(
      ({ manifest }) => formatter?.prepare(manifest.format),
      () => undefined,
    );
    return { target, pack };
  });
}

function failed(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
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
      return [viewOf(pack, options, {}, api, emptyLock('', pack.manifest.name), report).view];
    },
    api,
    report,
  );
  return views[0];
}
