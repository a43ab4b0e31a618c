// Schemas as Java projects, asked for their verdicts once they are compiled.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, shareRuntime } from '../toolchains/java.js';
import { generated, write, type Subject, type Task, type Verdict } from './generated.js';

/** The package of a task, which no other one has. */
function packageOf({ project }: Task): string {
  return `t.${project.toLowerCase().replace(/[^a-z0-9]/g, '_')}`;
}

const shared = 't.shared';

/** Generates a schema's models and checks. All tasks of a folder share the runtime that the first one brings, as compiling it is what takes time. */
export async function generatedJava(folder: string, task: Task): Promise<Subject> {
  const base = packageOf(task);
  const own = { ...task, options: { ...task.options, package: base } };
  const subject = await generated(folder, 'java', own, (path) => path.endsWith('.java') && !path.includes('/runtime/'));
  shareRuntime(join(folder, task.project), base, shared);
  return { ...subject, task };
}

/** The runtime, and what asks compiled projects for their verdicts. */
export async function prepareRunner(folder: string): Promise<void> {
  const task: Task = { project: 'shared', schema: 'true', format: 'application/schema+json;version=draft-07', instances: [] };
  const own = { ...task, options: { package: shared } };
  await generated(folder, 'java', own, (path) => path.includes('/runtime/') && path.endsWith('.java'));
  write(folder, 'GeneratedJavaRunner.java', readFileSync(new URL('GeneratedJavaRunner.java', import.meta.url), 'utf8'));
}

/** What compiled projects make of their instances, by project. */
export async function verdicts(folder: string, subjects: readonly Subject[]): Promise<ReadonlyMap<string, readonly Verdict[]>> {
  const tasks = subjects.map(({ task, codec }) => ({ project: task.project, base: packageOf(task), codec, instances: task.instances }));
  write(folder, 'tasks.json', JSON.stringify(tasks));
  const { code, output } = await run(folder, 'GeneratedJavaRunner');
  if (code !== 0) throw new Error(output);
  return new Map(Object.entries(JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8')) as Record<string, readonly Verdict[]>));
}
