// Schemas as Go packages, asked for their verdicts once they are compiled.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare, run, shareRuntime } from '../toolchains/go.js';
import { generated, write, type Subject, type Task, type Verdict } from './generated.js';
import { rebuild, rebuildFunctions } from './rebuilt-go.js';

/** Where a task stands in the module. */
function pathOf({ project }: Task): string {
  return `t/${project}`;
}

/** Generates a schema's models and checks, over the module's own runtime, and what asks them for their verdicts. */
export async function generatedGo(folder: string, task: Task): Promise<Subject> {
  const own = { ...task, options: { ...task.options, module: pathOf(task) } };
  const isModel = (path: string): boolean => /^models\/[^/]+\.go$/.test(path);
  const subject = await generated(folder, 'go', own, isModel);
  shareRuntime(join(folder, task.project), pathOf(task));
  write(folder, `${task.project}/models/judge.go`, judgeOf(subject));
  return { ...subject, task };
}

/** Makes a folder the module that all tasks are packages of. */
export function prepareRunner(folder: string): void {
  prepare(folder);
  cpSync(fileURLToPath(new URL('go', import.meta.url)), folder, { recursive: true });
  for (const name of ['judge', 'rebuild']) {
    const file = join(folder, name, `${name}.go`);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('asyncwright.invalid/go/', 't/'));
  }
}

interface Functions {
  readonly type: string;
  readonly decoder: string;
  readonly encoder: string;
}

type Root = Subject['view']['decls'][number] & { readonly functions: readonly Functions[] };

/** A file beside the models, as only their own package reaches the functions that they are made of. */
function judgeOf({ codec, view }: Subject): string {
  const root = view.decls.find(({ name }) => name === codec) as Root;
  const [{ type, decoder, encoder } = { type: codec, decoder: `decode${codec}`, encoder: `encode${codec}` }] = root.functions;
  const copied = rebuild(type, new Set(view.decls.map(({ name }) => name)));
  const body = `${rebuildFunctions(view)}
// Judge says what the package makes of a text.
func Judge(data []byte) judge.Verdict {
return judge.Of(data, ${root.predicate}, ${root.schema}, ${decoder}, ${encoder}, ${copied})
}
`;
  const packages = ['encoding/json', 't/internal/decode', 't/internal/encode', 't/judge', 't/payload', 't/rebuild'];
  const used = packages.filter((path) => new RegExp(`(?<![\\w.])${path.replace(/.*\//, '')}\\.`).test(body));
  return `package models\n\nimport (\n${used.map((path) => `"${path}"\n`).join('')})\n\n${body}`;
}

/** The program that asks the packages of subjects. */
export function writeProgram(folder: string, subjects: readonly Subject[]): void {
  const imports = subjects.map(({ task }, index) => `p${index} "${pathOf(task)}/models"\n`);
  const rows = subjects.map(({ task }, index) => `${JSON.stringify(task.project)}: p${index}.Judge,\n`);
  write(
    folder,
    'main.go',
    `package main

import (
"t/judge"

${imports.join('')})

func main() {
judge.All(map[string]func([]byte) judge.Verdict{
${rows.join('')}})
}
`,
  );
}

/** What compiled packages make of their instances, by project. */
export async function verdicts(folder: string, subjects: readonly Subject[]): Promise<ReadonlyMap<string, readonly Verdict[]>> {
  write(folder, 'tasks.json', JSON.stringify(subjects.map(({ task: { project, instances } }) => ({ project, instances }))));
  const { code, output } = await run(folder, '.');
  if (code !== 0) throw new Error(output);
  return new Map(Object.entries(JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8')) as Record<string, readonly Verdict[]>));
}
