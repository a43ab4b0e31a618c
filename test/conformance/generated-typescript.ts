// Schemas as TypeScript projects, asked for their verdicts once they are compiled.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../toolchains/typescript.js';
import { generated, write, type Subject, type Task, type Verdict } from './generated.js';

/** Generates a schema's models and checks without what belongs to the project around them. */
export function generatedTypescript(folder: string, task: Task): Promise<Subject> {
  return generated(folder, 'typescript', task, (path) => path.startsWith('src/'));
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
