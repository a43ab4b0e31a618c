import type { GeneratedFile } from '../../generate.js';

export type Mode = 'write' | 'check' | 'dry-run';

/** What was done in one output folder, or would be, and what to run next. */
export function outcome(all: readonly GeneratedFile[], mode: Mode, out: string): string {
  const files = all.filter(({ path }) => path.startsWith(`${out}/`));
  const written = count(files, 'written');
  const removed = count(files, 'removed');
  const drift = files.filter(({ action }) => action === 'drift');
  if (mode === 'write')
    return written + removed === 0 ? `${out}: ${fileCount(files.length)}, all up to date.\n` : done(files, written, removed, out);
  if (drift.length === 0) return `${out}: ${fileCount(files.length)}, all up to date.\n`;
  const listed = drift.map(({ path }) => `  ${path}\n`).join('');
  if (mode === 'dry-run') return `${out}: ${fileCount(drift.length)} would change. Nothing was written.\n${listed}`;
  return `${out} is not up to date, ${fileCount(drift.length)} would change. Generate again without --check.\n${listed}`;
}

function done(files: readonly GeneratedFile[], written: number, removed: number, out: string): string {
  const kept = files.length - written - removed;
  const parts = [
    `${fileCount(written)} written`,
    ...(removed > 0 ? [`${removed} removed`] : []),
    ...(kept > 0 ? [`${kept} left as they are`] : []),
  ];
  return `${out}: ${parts.join(', ')}.\n${next(files, out)}`;
}

/** A project of its own is installed and built; its README shows how to use it. */
function next(files: readonly GeneratedFile[], out: string): string {
  const has = (name: string): boolean => files.some(({ path }) => path === `${out}/${name}`);
  const readme = has('README.md') ? `How to use it: ${out}/README.md\n` : '';
  return has('package.json') ? `Next: cd ${out} && npm install && npm run build\n${readme}` : readme;
}

function count(files: readonly GeneratedFile[], wanted: GeneratedFile['action']): number {
  return files.filter(({ action }) => action === wanted).length;
}

function fileCount(number: number): string {
  return number === 1 ? '1 file' : `${number} files`;
}
