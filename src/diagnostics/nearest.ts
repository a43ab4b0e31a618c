/** Longer words, and more of them, are not compared: the cost grows with their product. */
const longest = 80;
const most = 2_000;

/**
 * The candidate that a person who wrote `word` most likely meant, if any is near enough.
 * @param tolerance slips that it may take to get from one to the other; by default a third of the word, and two in short ones
 */
export function nearestOf(word: string, candidates: readonly string[], tolerance = usual(word)): string | undefined {
  if (word.length > longest) return undefined;
  let best: string | undefined;
  let least = tolerance + 1;
  for (const candidate of candidates.slice(0, most)) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const cost = distance(word.toLowerCase(), candidate.toLowerCase());
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

function usual(word: string): number {
  return Math.max(word.length > 3 ? 2 : 1, Math.floor(word.length / 3));
}

/** Slips of the hand that turn one word into the other: letters too many, forgotten, wrong, or two of them swapped. */
function distance(from: string, to: string): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 0; i < from.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++) {
      const replaced = (row[j] ?? 0) + (from[i] === to[j] ? 0 : 1);
      const isSwap = i > 0 && j > 0 && from[i] === to[j - 1] && from[i - 1] === to[j];
      const swapped = isSwap ? (before[j - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min(replaced, swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}
