/**
 * What a place is called in a sentence: the last name on the way there, with the one before it where it is but a number.
 * @param whole what the place is called at the beginning of the way
 */
export function subjectOf(path: readonly string[], whole: string): string {
  const last = path.at(-1);
  if (last === undefined) return whole;
  return /^\d+$/.test(last) && path.length > 1 ? `${path.at(-2) ?? ''}[${last}]` : last;
}
