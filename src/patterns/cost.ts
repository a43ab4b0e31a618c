// What matching a pattern may cost. Patterns and the strings that they meet are both of a document's making.

/**
 * The power of a string's length that a backtracking match may take: one for the place where it starts, one for each quantifier without
 * an end. Infinite where a repeated group repeats or chooses inside: such a match can double with every character.
 */
export function costExponent(pattern: string): number {
  const plain = pattern.replaceAll(/\\./gs, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
  if (hasNestedRepeat(plain)) return Infinity;
  return 1 + (plain.match(/[*+]|\{\d+,\}/g) ?? []).length;
}

function hasNestedRepeat(plain: string): boolean {
  const open: boolean[] = [];
  for (const [index, char] of [...plain].entries()) {
    if (char === '(') open.push(false);
    else if (char === ')') {
      const isInner = open.pop() === true;
      const isRepeated = /^(?:[*+]|\{\d+,\}|\{\d*,?\d{2})/.test(plain.slice(index + 1, index + 8));
      if (isInner && isRepeated) return true;
      if (open.length > 0 && (isInner || isRepeated)) open[open.length - 1] = true;
    } else if (open.length > 0 && /[*+|{?]/.test(char) && plain[index - 1] !== '(') open[open.length - 1] = true;
  }
  return false;
}
