// Schemas as TypeScript projects: generated, compiled in one run, and asked for their verdicts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Api } from '../../src/ir/api.js';
import type { Decl, TypeRef } from '../../src/ir/types.js';
import { nodeHost } from '../../src/host/node.js';
import { schemaGraph } from '../../src/read/schemas/index.js';
import type { Options, View } from '../../src/write/pack/contract.js';
import { loadPack, type LoadedPack } from '../../src/write/pack/load.js';
import { packOptions } from '../../src/write/pack/options.js';
import { copyFiles, printFiles } from '../../src/write/render/print.js';
import { buildView } from '../../src/write/view/build.js';
import { importSource, root } from '../packs/source.js';
import { run } from '../toolchains/typescript.js';
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
  /** `refused`: a number that JavaScript cannot hold was refused before any check. */
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

let loaded: Promise<LoadedPack> | undefined;

/** Generates the models and checks of a schema as a project of its own. */
export async function generated(folder: string, task: Task): Promise<Subject> {
  const pack = await (loaded ??= loadPack(join(root, 'templates/typescript'), undefined, nodeHost(), () =>
    importSource('templates/typescript'),
  ));
  const source = sourceOf({ 'schema.json': task.schema, ...task.others });
  const graph = schemaGraph({ source, report: () => undefined }, { native: task.native === true });
  const use = graph.use(source.root, task.format, { source: 'instance', context: [], role: 'payload' });
  const { types, checks } = graph.finish();
  const { options } = packOptions(pack.manifest, '', task.options ?? {});
  const request = {
    options,
    sdk: false,
    client: false,
    service: false,
    transports: new Set<string>(),
    fixed: new Map(),
    numbered: () => undefined,
  };
  const { view } = buildView({ ...emptyApi, types, checks, messages: [messageOf(use, source.root)] }, pack.pack, request);
  for (const { path, text } of [...printFiles(pack, view), ...(await copyFiles(pack, view))])
    if (path.startsWith('src/')) write(folder, `${task.project}/${path}`, text);
  const coded = view.decls.find(({ codec }) => codec);
  return { task, codec: coded?.name ?? '', schema: coded?.schema ?? '', root: use.type, types, view };
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

function write(folder: string, path: string, text: string): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** What compiled projects make of their instances, by project. */
export async function verdicts(folder: string, subjects: readonly Subject[]): Promise<ReadonlyMap<string, readonly Verdict[]>> {
  const tasks = subjects.map(({ task: { project, instances }, codec, schema, root: type, types }) => ({
    project,
    codec,
    schema,
    type,
    types,
    instances,
  }));
  write(folder, 'tasks.json', JSON.stringify(tasks));
  write(folder, 'runner.mjs', readFileSync(new URL('generated-typescript-runner.mjs', import.meta.url), 'utf8'));
  const { code, output } = await run(folder, 'runner.mjs', [folder]);
  if (code !== 0) throw new Error(output);
  return new Map(Object.entries(JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8')) as Record<string, readonly Verdict[]>));
}
