import type { ImportedName } from 'asyncwright/pack';

/** Grouped by module and sorted. A name `* as x` is the module's namespace. `file` and paths of ours start with `src/`. */
export function imports(names: readonly ImportedName[], file: string): readonly string[] {
  const modules = new Map<string, Map<string, boolean>>();
  for (const { from, name, typeOnly } of names) {
    const wanted = modules.get(from) ?? new Map<string, boolean>();
    modules.set(from, wanted.set(name, typeOnly && (wanted.get(name) ?? true)));
  }
  return [...modules]
    .map(([from, wanted]) => [specifier(from, file), wanted] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([from, wanted]) =>
      lines(
        from,
        [...wanted].sort(([left], [right]) => (left < right ? -1 : 1)),
      ),
    );
}

function lines(from: string, names: readonly (readonly [name: string, typeOnly: boolean])[]): string[] {
  const spaces = names
    .filter(([name]) => name.startsWith('* as '))
    .map(([name, typeOnly]) => `import ${typeOnly ? 'type ' : ''}${name} from '${from}';`);
  const members = names.filter(([name]) => !name.startsWith('* as '));
  if (members.length === 0) return spaces;
  const allTypes = members.every(([, typeOnly]) => typeOnly);
  const list = members.map(([name, typeOnly]) => (typeOnly && !allTypes ? `type ${name}` : name)).join(', ');
  return [...spaces, `import ${allTypes ? 'type ' : ''}{ ${list} } from '${from}';`];
}

function specifier(from: string, file: string): string {
  if (!from.startsWith('src/')) return from;
  const here = file.split('/').slice(0, -1);
  const there = from.split('/');
  let common = 0;
  while (common < here.length && here[common] === there[common]) common += 1;
  const up = here.length - common;
  return `${up === 0 ? './' : '../'.repeat(up)}${there.slice(common).join('/')}.js`;
}
