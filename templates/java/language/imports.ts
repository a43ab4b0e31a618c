import type { ImportedName } from 'asyncwright/pack';

/**
 * Qualified names, sorted. What shares the package needs none; the runtime's are relative to where it is copied to, as only the View
 * knows the package.
 */
export function imports(names: readonly ImportedName[]): readonly string[] {
  const elsewhere = names.filter(({ from }) => /^[a-z]/.test(from));
  return [...new Set(elsewhere.map(({ from, name }) => `${from}.${name}`))].sort();
}

/** Of the payload runtime. */
export function runtime(name: string): ImportedName {
  return { from: 'runtime.payload', name, typeOnly: false };
}

/** Of Java's own library, or of Jackson: by its qualified name. */
export function library(qualified: string): ImportedName {
  const dot = qualified.lastIndexOf('.');
  return { from: qualified.slice(0, dot), name: qualified.slice(dot + 1), typeOnly: false };
}

/** Import lines for names as `imports` gives them, each once. */
export function importLines(names: readonly string[], base: string): readonly string[] {
  const qualified = names.map((name) => (name.startsWith('runtime.') ? `${base}.${name}` : name));
  return [...new Set(qualified)].sort().map((name) => `import ${name};`);
}

/** Not part of code: documentation, places, and what names rather than is printed. */
const silent = new Set(['comment', 'docs', 'needed', 'params', 'template']);

/** The names that printed parts mention. */
export function mentions(printed: unknown): ReadonlySet<string> {
  const texts = new Set<string>();
  addTexts(printed, texts);
  return new Set([...texts].join(' ').match(/"(?:[^"\\]|\\.)*"|[\w$\u0080-\uffff]+/g));
}

/** Of qualified names, those of what is mentioned: a type that becomes another one is not, nor is one of a member that has no place. */
export function mentionedOf(names: readonly string[], mentioned: ReadonlySet<string>): readonly string[] {
  return names.filter((name) => mentioned.has(name.slice(name.lastIndexOf('.') + 1)));
}

/** Each text once: parts of a member repeat each other's. */
function addTexts(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(value);
  else if (Array.isArray(value)) for (const one of value) addTexts(one, texts);
  else if (typeof value === 'object' && value !== null)
    for (const key of Object.keys(value)) if (!silent.has(key)) addTexts(Reflect.get(value, key), texts);
}
