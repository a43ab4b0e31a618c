/** The regular expressions of an engine: ECMA-262's own, RE2's (Go), `java.util.regex`, Python's `re`. */
export type Dialect = 'ecma' | 're2' | 'java' | 'python';

/** A pattern in a dialect, to be searched for (not anchored). */
export interface Translated {
  readonly text: string;
  /** It needs lookaround or a backreference, which RE2 lacks. */
  readonly backtracks: boolean;
}

/** Says in a dialect what an ECMA-262 pattern says. */
export function translate(pattern: string, dialect: Dialect): Translated {
  return { text: pattern, backtracks: dialect !== 'ecma' && /\(\?[=!<]|\\[1-9k]/.test(pattern) };
}
