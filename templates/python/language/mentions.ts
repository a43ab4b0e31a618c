/** A string literal of Python in double quotes. */
const string = /"(?:[^"\\\n]|\\.)*"/g;

/** The identifiers in printed code, those after a dot and those in texts aside. */
export function mentions(code: string): ReadonlySet<string> {
  const bare = code.replace(string, '""');
  return new Set([...bare.matchAll(/(?<![\p{XID_Continue}.])[_\p{XID_Start}]\p{XID_Continue}*/gu)].map(([name]) => name));
}
