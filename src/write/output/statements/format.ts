import { broken } from './broken.js';
import { brokenComment } from './comment.js';
import { isEnum, readStatements, type Statement } from './read.js';
import { linesIn, sourceOf } from './rest.js';
import { fits, indented } from './width.js';

/**
 * The text as clang-format leaves it (Google's style), of templates that print every statement on one line and spaced as it is to be.
 * What fits on a line stays; of what does not, the shapes that are printed most are broken here, and `clangFormat` is asked about the
 * others alone. Undefined where the text is not of that kind: then all of it is for `clangFormat`.
 */
export async function formatStatements(text: string, clangFormat: (text: string) => string | Promise<string>): Promise<string | undefined> {
  const statements = readStatements(text);
  if (statements === undefined) return undefined;
  const known = statements.map(laidOut);
  const rest = statements.filter((_, index) => known[index] === undefined);
  if (rest.some(isPartOfMore) || statements.some((one, index) => isAnnotated(one, statements[index + 1]))) return undefined;
  const asked = rest.length === 0 ? [] : linesIn(await clangFormat(sourceOf(rest, statements)), rest.length);
  if (asked === undefined) return undefined;
  const left = asked.values();
  const lines: string[] = [];
  for (const [index, own] of known.entries()) {
    if (hasEmptyLine(statements, index)) lines.push('');
    lines.push(...(own ?? left.next().value ?? []));
  }
  return `${lines.join('\n')}\n`;
}

function laidOut({ lines, isComment, indent }: Statement): readonly string[] | undefined {
  const [line = ''] = lines;
  if (lines.every((one) => fits(one, indent)) && !(isComment && lines.some((one) => /\t|\s$/.test(one))))
    return lines.map((one) => indented(indent, one));
  if (isComment) return brokenComment(lines, indent);
  return line.startsWith('import ') ? lines : broken(line, indent);
}

/**
 * Constants of an enum are laid out together, a case is joined with what is done then, and a comment at the end of a line with the next. What
 * has names in other letters is read in another way where it stands alone.
 */
function isPartOfMore({ lines, outer, isComment }: Statement): boolean {
  const [line = ''] = lines;
  const isForeign = !isComment && /[^\x00-\x7f]/.test(line.replace(/"(?:[^"\\]|\\.)*"/g, ''));
  return isForeign || /^(?:\/\/|case |default )/.test(line) || (isEnum(outer) && /^\w+\(/.test(line));
}

/** An annotation stands on the line of a method without a body. */
function isAnnotated({ lines }: Statement, next: Statement | undefined): boolean {
  return lines[0] === '@Override' && next?.lines[0]?.endsWith(';') === true;
}

/** Empty lines stay, but not at the edges of a block. */
function hasEmptyLine(statements: readonly Statement[], index: number): boolean {
  const before = statements[index - 1];
  return before !== undefined && !before.opens && statements[index]?.isApart === true && statements[index]?.closed === undefined;
}
