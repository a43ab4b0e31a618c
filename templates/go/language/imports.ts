/** The packages that generated code uses, by the name that it uses. */
const packages: ReadonlyMap<string, string> = new Map([
  ['json', 'encoding/json'],
  ['regexp', 'regexp'],
  ['slices', 'slices'],
  ['backtrack', './internal/backtrack'],
  ['check', './internal/check'],
  ['decode', './internal/decode'],
  ['encode', './internal/encode'],
  ['payload', './payload'],
]);

/** Texts that are no part of code: documentation, places, and what names rather than is printed. */
const silent = new Set(['docs', 'place', 'template', 'kind']);

/**
 * Import lines for what printed parts mention, and for what their templates do (`used`): Go refuses an import too many as it refuses one
 * too few. Those of Go itself come first.
 */
export function importLines(printed: object, used: readonly string[], base: string): readonly string[] {
  const names = new Set(used);
  note(printed, names);
  const paths = [...packages].flatMap(([name, path]) => (names.has(name) ? [path.replace(/^\./, base)] : [])).sort();
  const own = paths.filter((path) => path.startsWith(`${base}/`));
  const library = paths.filter((path) => !own.includes(path));
  const [only] = paths;
  if (paths.length === 1) return [`import "${only}"`];
  const quoted = (path: string): string => `"${path}"`;
  return ['import (', ...library.map(quoted), ...(library.length > 0 && own.length > 0 ? [''] : []), ...own.map(quoted), ')'];
}

/** Adds the packages that printed parts mention. */
function note(printed: object, names: Set<string>): void {
  for (const key in printed) {
    const value = (printed as Readonly<Record<string, unknown>>)[key];
    if (typeof value === 'string') {
      if (value.includes('.') && !silent.has(key)) noteText(value, names);
    } else if (typeof value === 'object' && value !== null) note(value, names);
  }
}

/** How a text begins that mentions each of the packages. */
const uses = [...packages.keys()].map((name) => ({ name, start: `${name}.` }));

function noteText(text: string, names: Set<string>): void {
  for (const { name, start } of uses) {
    if (names.has(name) || !text.includes(start)) continue;
    for (const found of mentioned(text)) names.add(found);
    return;
  }
}

function mentioned(text: string): readonly string[] {
  const code = text.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, '""');
  return [...code.matchAll(/(?<![\p{L}\p{Nd}_.])([a-z]+)\./gu)].map(([, name = '']) => name);
}
