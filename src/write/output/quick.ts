/**
 * What prettier leaves otherwise and is not mended below: a broken `extends`, a function with a result type as the only argument, a member that is
 * called `new`.
 */
const others = [/^ *extends /m, /^ *(?:async )?\(.*\): .* => /m, /^ *(?:readonly )?"new"/m];

const WIDTH = 80;

/**
 * The text as prettier's default options leave it, in a fifth of the time: Biome prints TypeScript as prettier 3.6 did, and the tests format all
 * that they generate with prettier. `undefined` where the two may differ: ask prettier itself. Text that does not parse comes back as it is.
 */
export async function quickly(text: string, path: string): Promise<string | undefined> {
  const { format } = await import('@wasm-fmt/biome_fmt');
  const printed = format(text, path, { indentStyle: 'space' });
  if (others.some((shape) => shape.test(printed))) return undefined;
  return printed
    .replace(brokenUnion, joinedUnion)
    .replace(brokenHeritage, '$1<\n  $2,\n> implements $3 {')
    .replace(bothBroken, '> implements $1 {');
}

/** A union with a line a member, after `=` or `:`. */
const brokenUnion = /([=:]\n)( +)\| (.*(?:\n\2\| .*)*;)$/gm;

/** On one line where it fits. */
function joinedUnion(union: string, before: string, indent: string, members: string): string {
  const line = indent + members.replaceAll(`\n${indent}|`, ' |');
  return line.length <= WIDTH ? before + line : union;
}

const brokenHeritage = /^(export class \w+)<(.*)>\n {2}implements (\w+)\n\{$/gm;
const bothBroken = /^> implements (\w+)\n\{$/gm;
