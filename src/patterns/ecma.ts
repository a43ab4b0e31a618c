/**
 * Compiles an ECMA-262 pattern as JSON Schema means it: by Unicode code points where the pattern allows it, else in the older,
 * laxer grammar (`\-` outside a class). Undefined where it is neither.
 */
export function compilePattern(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // The next grammar may take it.
    }
  }
  return undefined;
}
