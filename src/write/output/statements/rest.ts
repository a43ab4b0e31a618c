import type { Statement } from './read.js';

/** A type with members: other kinds may not begin with what happens to be left in theirs. */
const type = /^(?:\w+ )*(?:class|record|interface|enum) /;

/**
 * A source with nothing but some statements and the blocks around them, each between two comments that find its lines again once it is
 * formatted.
 */
export function sourceOf(rest: readonly Statement[], all: readonly Statement[]): string {
  const wanted = new Set(rest);
  const around = new Set<Statement>();
  for (const statement of rest) for (let block = blockOf(statement); block !== undefined; block = blockOf(block)) around.add(block);
  const lines: string[] = [];
  for (const statement of all) {
    if (wanted.has(statement)) lines.push('// <', ...statement.lines, '// >');
    else if (around.has(statement)) lines.push(type.test(statement.lines[0] ?? '') ? 'class A {' : (statement.lines[0] ?? ''));
    else if (statement.closed !== undefined && (around.has(statement.closed) || wanted.has(statement.closed))) lines.push('}');
  }
  return `${lines.join('\n')}\n`;
}

/** What begins the block that a statement stands in, or that it ends. */
function blockOf({ closed, outer }: Statement): Statement | undefined {
  return closed ?? outer;
}

/** The lines of each of the statements in a formatted source; undefined where they cannot be told. */
export function linesIn(source: string, count: number): readonly (readonly string[])[] | undefined {
  const found: string[][] = [];
  let isInside = false;
  for (const line of source.split('\n')) {
    const mark = /^ *\/\/ ([<>])$/.exec(line)?.[1];
    if (mark === undefined) {
      if (isInside) found.at(-1)?.push(line);
    } else if (isInside === (mark === '<')) return undefined;
    else {
      isInside = mark === '<';
      if (isInside) found.push([]);
    }
  }
  return found.length === count && !isInside && found.every((lines) => lines.length > 0) ? found : undefined;
}
