import type { Test } from 'asyncwright/pack';

/**
 * One of several conditions, at least. Comparisons go first: after a type guard that does not hold the compiler may take the value for
 * null, as `toString` is a member of everything else, and refuse to compare it with a text.
 */
export function any(tests: readonly Test[]): Test {
  const isComparison = ({ holds }: Test): boolean => / [!=]== /.test(holds);
  const ordered = [...tests.filter(isComparison), ...tests.filter((test) => !isComparison(test))];
  return {
    holds: ordered.map(({ holds }) => `(${holds})`).join(' || '),
    fails: ordered.map(({ fails }) => `(${fails})`).join(' && '),
    imports: tests.flatMap(({ imports }) => imports),
  };
}
