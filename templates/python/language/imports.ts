import type { ImportedName } from 'asyncwright/pack';

/**
 * Grouped as isort does: the standard library, others, this package. `file` and modules of this package start with `gen/`. Modules of
 * checks and of the runtime's functions are imported as such: they may need each other before they are complete.
 */
export function imports(names: readonly ImportedName[], file: string): readonly string[] {
  const lines = new Map<string, Set<string>>();
  for (const { from, name } of names) {
    const [place, imported] = spelled(from, name, file);
    lines.set(place, (lines.get(place) ?? new Set()).add(imported));
  }
  return grouped(
    [...lines].flatMap(([from, wanted]) => {
      const sorted = [...wanted].sort((left, right) => (left < right ? -1 : 1));
      if (from === '') return sorted.map((name) => `import ${name}`);
      const renamed = sorted.filter((name) => name.includes(' as '));
      const plain = sorted.filter((name) => !name.includes(' as '));
      return [
        ...renamed.map((name) => `from ${from} import ${name}`),
        ...(plain.length === 0 ? [] : [`from ${from} import ${plain.join(', ')}`]),
      ];
    }),
  ).filter((line) => line !== '');
}

/** Where to import from, and what. */
function spelled(from: string, name: string, file: string): readonly [from: string, name: string] {
  if (from === name) return ['', name];
  if (!from.startsWith('gen/')) return [from, name];
  const folder = from.slice(0, from.lastIndexOf('/'));
  const module = from.slice(from.lastIndexOf('/') + 1);
  if (name === '_rt') return [relative(folder, file), `${module} as _rt`];
  if (folder === 'gen/checks') return [relative(folder, file), `${module} as ${checkModule(from)}`];
  return [relative(from, file), name];
}

/** What a file calls the module of checks that it imports. */
export function checkModule(from: string): string {
  return `_${from.slice(from.lastIndexOf('/') + 1)}`;
}

function relative(from: string, file: string): string {
  const here = file.split('/').slice(0, -1);
  const there = from.split('/');
  let common = 0;
  while (common < here.length && here[common] === there[common]) common += 1;
  return `${'.'.repeat(here.length - common + 1)}${there.slice(common).join('.')}`;
}

const standard = new Set(['', '__future__', 'decimal', 'typing']);

function rank(from: string): number {
  if (from.startsWith('.')) return 2;
  return standard.has(from) ? 0 : 1;
}

/** The furthest relatives first. */
function dots(line: string): number {
  return /^from (\.*)/.exec(line)?.[1]?.length ?? 0;
}

/** Whole modules before names of modules. */
function sortKey(line: string): string {
  return line.startsWith('import ') ? ` ${line}` : line;
}

/** Import lines in groups, an empty line between them. */
export function grouped(lines: Iterable<string>): readonly string[] {
  const placed = [...new Set(lines)].map((line) => [rank(/^from (\S+)/.exec(line)?.[1] ?? ''), line] as const);
  const sorted = placed.sort(
    ([left, one], [right, other]) => left - right || dots(other) - dots(one) || (sortKey(one) < sortKey(other) ? -1 : 1),
  );
  return sorted.flatMap(([group, line], index) => (index > 0 && sorted[index - 1]?.[0] !== group ? ['', line] : [line]));
}
