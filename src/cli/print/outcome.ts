import type { Change } from '../../generate.js';

export type Mode = 'write' | 'check' | 'dry-run';

/** Whether a run leaves the file other than it was. */
export function isDifference({ change }: Change): boolean {
  return change !== 'unchanged' && change !== 'kept';
}

/** What was done in one output folder, or would be, and what to run next. */
export function outcome(changes: readonly Change[], mode: Mode, out: string): string {
  const different = changes.filter(isDifference);
  if (different.length === 0) return `${out}: ${files(changes.length)}, all up to date.\n`;
  const counts = (['created', 'updated', 'removed', 'unchanged', 'kept'] as const)
    .map((kind) => ({ kind, count: changes.filter(({ change }) => change === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}`)
    .join(', ');
  if (mode === 'write') return `${out}: ${counts}.\n${next(changes, out)}`;
  const listed = different.map(({ path, change }) => `  ${change} ${path}\n`).join('');
  if (mode === 'dry-run') return `${out}: would be ${counts}; nothing was written.\n${listed}`;
  return `${out} is not up to date: ${counts}. Generate again without --check.\n${listed}`;
}

/** A project of its own is installed and built; its README shows how to use it. */
function next(changes: readonly Change[], out: string): string {
  const has = (name: string): boolean => changes.some(({ path }) => path === name);
  const readme = has('README.md') ? `How to use it: ${out}/README.md\n` : '';
  return has('package.json') ? `Next: cd ${out} && npm install && npm run build\n${readme}` : readme;
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
