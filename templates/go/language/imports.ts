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

/** Not part of code: documentation, places, and what names rather than is printed. */
const silent = new Set(['docs', 'place', 'template', 'kind', 'names']);

/**
 * Import lines for what printed parts mention, and for what their templates do (`used`): Go refuses an import too many as it refuses one
 * too few. Those of Go itself come first.
 */
export function importLines(printed: unknown, used: readonly string[], base: string): readonly string[] {
  const names = new Set(used);
  for (const text of textsOf(printed)) if (text.includes('.')) for (const name of mentioned(text)) names.add(name);
  const paths = [...packages].flatMap(([name, path]) => (names.has(name) ? [path.replace(/^\./, base)] : [])).sort();
  const own = paths.filter((path) => path.startsWith(`${base}/`));
  const library = paths.filter((path) => !own.includes(path));
  const [only] = paths;
  if (paths.length === 1) return [`import "${only}"`];
  const quoted = (path: string): string => `"${path}"`;
  return ['import (', ...library.map(quoted), ...(library.length > 0 && own.length > 0 ? [''] : []), ...own.map(quoted), ')'];
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (silent.has(key) ? [] : textsOf(part)));
}

function mentioned(text: string): readonly string[] {
  const code = text.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, '""');
  return [...code.matchAll(/(?<![\p{L}\p{Nd}_.])([a-z]+)\./gu)].map(([, name = '']) => name);
}
