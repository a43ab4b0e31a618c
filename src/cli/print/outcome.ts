import type { Change, Written } from '../../generate.js';

export type Mode = 'write' | 'check' | 'dry-run';

/** Whether a run leaves the file other than it was. */
export function isDifference({ change }: Change): boolean {
  return change !== 'unchanged' && change !== 'kept';
}

/** What was done in one output folder, or would be, and what to run next. */
export function outcome({ changes, out, next }: Written, mode: Mode): string {
  const different = changes.filter(isDifference);
  if (different.length === 0) return `${out}: ${files(changes.length)}, all up to date.\n`;
  const counts = (['created', 'updated', 'removed', 'refused', 'unchanged', 'kept'] as const)
    .map((kind) => ({ kind, count: changes.filter(({ change }) => change === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}`)
    .join(', ');
  if (mode === 'write') return `${out}: ${counts}.\n${advice(changes, out, next)}`;
  const listed = different.map(({ path, change }) => `  ${change} ${path}\n`).join('');
  if (mode === 'dry-run') return `${out}: would be ${counts}; nothing was written.\n${listed}`;
  return `${out} is not up to date: ${counts}. ${remedy(changes)}\n${listed}`;
}

/** What a run without `--check` would refuse, it says what to do about. */
function remedy(changes: readonly Change[]): string {
  if (!changes.some(({ change }) => change === 'refused')) return 'Generate again without --check.';
  return 'What is refused was edited or is not ours: --dry-run says what to do.';
}

function advice(changes: readonly Change[], out: string, next: string | undefined): string {
  const readme = changes.some(({ path }) => path === 'README.md') ? `How to use it: ${out}/README.md\n` : '';
  return `${next === undefined ? '' : `Next: cd ${out} && ${next}\n`}${readme}`;
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
