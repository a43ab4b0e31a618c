import { fits, indented, isPlain } from './width.js';

/** What begins like an item of a list is not parted from what is before it, and text that was laid out by hand is for clang-format. */
const special = /^@(?!param )| {2}|\t|\s$| [1-9]\d?\./;

/**
 * A documentation comment with lines that do not fit, wrapped. Undefined where the rest of a line would run into the next one, where a
 * word fits on no line, and for other comments.
 */
export function brokenComment(lines: readonly string[], column: number): readonly string[] | undefined {
  const [first = ''] = lines;
  const [, whole] = /^\/\*\* (.*) \*\/$/.exec(first) ?? [];
  if (lines.length === 1) {
    const own = whole === undefined ? undefined : wrappedLine(` * ${whole}`, column, 1);
    return own && ['/**', ...own, ' */'].map((line) => indented(column, line));
  }
  const wrapped: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (fits(line, column) && !/\s$/.test(line)) wrapped.push(line);
    else {
      const own = endsThere(lines[index + 1]) ? wrappedLine(line, column, 0) : undefined;
      if (own === undefined) return undefined;
      wrapped.push(...own);
    }
  }
  return wrapped.map((line) => indented(column, line));
}

/** Nothing of the line before runs into this one. */
function endsThere(next: string | undefined): boolean {
  return next === ' *' || next === ' */' || next?.startsWith(' * @') === true;
}

/** `ahead`: by how much the first line was further to the right when it was broken. */
function wrappedLine(line: string, column: number, ahead: number): readonly string[] | undefined {
  const [, text] = /^ \* (\S.*)$/.exec(line) ?? [];
  if (text === undefined || special.test(text) || !isPlain(text)) return undefined;
  const [first = '', ...rest] = text.split(' ');
  const start = first === '@param' ? ' *     ' : ' * ';
  const lines = [` * ${first}`];
  for (const word of rest) {
    const last = lines.length - 1;
    if (fits(`${lines[last] ?? ''} ${word}`, last === 0 ? column + ahead : column)) lines[last] += ` ${word}`;
    else lines.push(start + word);
  }
  return lines.every((one) => fits(one, column)) ? lines : undefined;
}
