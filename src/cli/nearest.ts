/** The candidate that a person who typed `word` most likely meant, if any is near enough. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const cost = distance(word.toLowerCase(), candidate.toLowerCase());
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

/** A sentence that names the nearest candidate, or all of them. */
export function suggestion(word: string, candidates: readonly string[], prefix = ''): string {
  const near = nearest(word, candidates);
  if (near !== undefined) return `Did you mean ${prefix}${near}?`;
  return `There are: ${candidates.map((candidate) => prefix + candidate).join(', ')}.`;
}

/** Levenshtein's: insertions, deletions and replacements that turn one word into the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
