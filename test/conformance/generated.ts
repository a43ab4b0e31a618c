// Schemas as projects of a language: generated, to be compiled in one run and asked for their verdicts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Api } from '../../src/ir/api.js';
import { unwound } from '../../src/ir/unwound.js';
import type { Decl, TypeRef } from '../../src/ir/types.js';
import { nodeHost } from '../../src/host/node.js';
import { schemaGraph } from '../../src/read/schemas/index.js';
import type { Options, View } from '../../src/write/pack/contract.js';
import { loadPack, type LoadedPack } from '../../src/write/pack/load.js';
import { packOptions } from '../../src/write/pack/options.js';
import { copyFiles, printFiles } from '../../src/write/render/print.js';
import { buildView } from '../../src/write/view/build.js';
import { importSource, root } from '../packs/source.js';
import { sourceOf } from '../unit/read/schemas/source.js';

/** A value for a schema, as JSON text, and whether it is valid. */
export interface Instance {
  readonly name: string;
  readonly json: string;
  readonly valid: boolean;
}

/** A schema and the values to judge by it. */
export interface Task {
  readonly project: string;
  readonly schema: string;
  /** `schemaFormat` of its dialect. */
  readonly format: string;
  /** Formats are asserted. */
  readonly native?: boolean;
  /** Also those that have no type of their own. */
  readonly asserted?: boolean;
  readonly options?: Options;
  /** Texts of what it may refer to, by URI. */
  readonly others?: Readonly<Record<string, string>>;
  readonly instances: readonly Instance[];
}

/** A generated project: what its root type and its schema data are called, and what its types are. */
export interface Subject {
  readonly task: Task;
  readonly codec: string;
  readonly schema: string;
  readonly root: TypeRef;
  readonly types: readonly Decl[];
  readonly view: View;
}

/** What a project makes of one value. */
export interface Verdict {
  readonly name: string;
  /** `refused`: a number that the language's native numbers cannot hold was refused, before any check. */
  readonly parsed: 'accepted' | 'rejected' | 'refused';
  /** The interpreter finds nothing wrong, the predicate notwithstanding; undefined when there is no value. */
  readonly interpreted?: boolean;
  /** What encoding the decoded value gives, and encoding a copy of it made from its typed members. */
  readonly encoded?: string;
  readonly rebuilt?: string;
}

const emptyApi: Omit<Api, 'types' | 'checks' | 'messages'> = {
  irVersion: 1,
  asyncapi: '3.0.0',
  file: 'schema.json',
  info: { title: 'Suite', version: '1', tags: [] },
  servers: [],
  channels: [],
  operations: [],
  security: [],
};

const loaded = new Map<string, Promise<LoadedPack>>();

function packOf(language: string): Promise<LoadedPack> {
  const folder = `templates/${language}`;
  const known = loaded.get(language) ?? loadPack(join(root, folder), undefined, nodeHost(), () => importSource(folder));
  loaded.set(language, known);
  return known;
}

/** Generates the models and checks of a schema as a project of its own, a folder named after the task. `keep` chooses among its files. */
export async function generated(folder: string, language: string, task: Task, keep: (path: string) => boolean): Promise<Subject> {
  const pack = await packOf(language);
  const { view, root, types } = await schemaView(pack, task);
  for (const { path, text } of [...printFiles(pack, view), ...(await copyFiles(pack, view))])
    if (keep(path)) write(folder, `${task.project}/${path}`, text);
  const coded = view.decls.find(({ codec }) => codec);
  return { task, codec: coded?.name ?? '', schema: coded?.schema ?? '', root, types, view };
}

/** The files of declarations that a language's templates print of a schema, before the formatter. */
export async function printedModels(language: string, task: Task): Promise<{ readonly view: View; readonly texts: readonly string[] }> {
  const pack = await packOf(language);
  const { view } = await schemaView(pack, task);
  const files = pack.manifest.files.filter(({ template }) => template.startsWith('models/file.'));
  const printed = printFiles({ ...pack, manifest: { ...pack.manifest, files } }, view);
  return { view, texts: [...printed].map(({ text }) => text) };
}

/** The View of a schema's models before the language has its way with it: the same kinds of declarations everywhere. */
export async function neutralView(language: string, task: Task): Promise<View> {
  const loaded = await packOf(language);
  const { adjustView: _, adjustFiles: __, ...pack } = loaded.pack;
  return (await schemaView({ ...loaded, pack }, task)).view;
}

async function schemaView(pack: LoadedPack, task: Task): Promise<Pick<Subject, 'view' | 'root' | 'types'>> {
  const source = sourceOf({ 'schema.json': task.schema, ...task.others });
  const graph = schemaGraph({ source, report: () => undefined }, { native: task.native === true, asserted: task.asserted === true });
  const use = graph.use(source.root, task.format, { source: 'instance', context: [], role: 'payload' });
  const { types, checks } = graph.finish();
  const { options } = await packOptions(pack.manifest, '', task.options ?? {});
  const request = {
    options,
    regex: pack.manifest.regex,
    sdk: false,
    client: false,
    service: false,
    transports: new Set<string>(),
    fixed: new Map(),
    numbered: () => undefined,
  };
  const { view } = buildView({ ...emptyApi, types, checks: unwound(checks), messages: [messageOf(use, source.root)] }, pack.pack, request);
  return { view, root: use.type, types };
}

function messageOf(
  payload: NonNullable<Api['messages'][number]['payload']>,
  origin: Api['messages'][number]['origin'],
): Api['messages'][number] {
  const name = { source: 'message', context: [] };
  return {
    id: 'message',
    name,
    deprecated: false,
    origin,
    tags: [],
    extensions: {},
    contentType: 'application/json',
    payload,
    examples: [],
    bindings: {},
  };
}

/** Writes a file into a folder that may not be there yet. */
export function write(folder: string, path: string, text: string): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
