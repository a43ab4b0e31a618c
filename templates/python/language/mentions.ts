/** A string literal of Python in double quotes, or a name with what stands behind it after dots. */
const token = /"(?:[^"\\\n]|\\.)*"|[\w.\u0080-\uffff]+/g;

/** The identifiers in printed code, those after a dot and those in texts aside; and its numbers, which are no names. */
export function mentions(code: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of code.match(token) ?? []) {
    const dot = text.indexOf('.');
    names.add(dot < 0 ? text : text.slice(0, dot));
  }
  return names;
}
