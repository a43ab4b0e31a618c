import { nearestOf } from '../diagnostics/nearest.js';

/** A sentence that names the nearest candidate, or all of them. */
export function suggestion(word: string, candidates: readonly string[], prefix = ''): string {
  const near = nearestOf(word, candidates);
  if (near !== undefined) return `Did you mean ${prefix}${near}?`;
  return `There are: ${candidates.map((candidate) => prefix + candidate).join(', ')}.`;
}
