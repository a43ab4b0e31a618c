// Apache Avro 1.12, "Names".

/** The types without attributes of their own. */
export const primitives: ReadonlySet<string> = new Set(['null', 'boolean', 'int', 'long', 'float', 'double', 'bytes', 'string']);

/** The types that define a name. `error` is a record of a protocol. */
export const named: ReadonlySet<string> = new Set(['record', 'error', 'enum', 'fixed']);

/** Letters, digits and underscores; no digit at the start. */
export function isName(text: string): boolean {
  return /^[A-Za-z_]\w*$/.test(text);
}

/** A bound on full names, in characters: every name inside a namespace repeats it. */
const longest = 1_000;

/** Names with dots between them. */
export function isFullName(text: string): boolean {
  return text.length <= longest && text.split('.').every(isName);
}

/** The full name of a name: one with a dot is full already, others are in the namespace given beside them, else in the enclosing one. */
export function fullName(name: string, namespace: string | undefined, enclosing: string): string {
  const space = namespace ?? enclosing;
  return name.includes('.') || space === '' || space.length > longest ? name : `${space}.${name}`;
}

/** The namespace of a full name; empty where it has none. */
export function namespaceOf(full: string): string {
  return full.slice(0, Math.max(0, full.lastIndexOf('.')));
}
