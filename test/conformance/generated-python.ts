// Schemas as Python projects, asked for their verdicts by one interpreter.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../toolchains/python.js';
import { generated, write, type Subject, type Task, type Verdict } from './generated.js';

/** Generates a schema's models and checks, in a folder whose name is a Python name. */
export async function generatedPython(folder: string, task: Task): Promise<Subject> {
  // Formats that are not asserted have no types.
  const options = { profile: task.native === true ? 'native' : 'exact', ...task.options };
  const named = { ...task, options, project: projectOf(task) };
  return { ...(await generated(folder, 'python', named, (path) => path.startsWith('src/'))), task };
}

function projectOf({ project }: Task): string {
  return `p_${project.replace(/\W/g, '_')}`;
}

/** What projects make of their instances, by project of their tasks. */
export async function verdicts(folder: string, subjects: readonly Subject[]): Promise<ReadonlyMap<string, readonly Verdict[]>> {
  const tasks = subjects.map(({ task, codec, schema, view }) => ({
    project: task.project,
    package: `${projectOf(task)}.src.${view.api.packageName}.gen`,
    codec,
    schema,
    module: view.files.find(({ checks }) => checks.some(({ schemaName }) => schemaName === schema))?.path ?? '',
    instances: task.instances,
  }));
  write(folder, 'tasks.json', JSON.stringify(tasks));
  write(folder, 'runner.py', readFileSync(new URL('generated-python-runner.py', import.meta.url), 'utf8'));
  const { code, output } = await run(folder, 'runner.py', [folder]);
  if (code !== 0) throw new Error(output);
  return new Map(Object.entries(JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8')) as Record<string, readonly Verdict[]>));
}
