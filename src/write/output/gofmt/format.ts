import { commentLines, commentsIn, documentation, sourceOf, type Asked } from './comment.js';
import { declaration } from './declaration.js';
import { imports } from './imports.js';
import { name } from './name.js';
import { endLine, isAt, take, type Source } from './source.js';
import { Unfamiliar } from './unfamiliar.js';

/**
 * A Go source as gofmt leaves it, of templates that print it spaced as it is to be: it is indented, its columns are aligned, and functions
 * are broken that do not fit on a line. `gofmt` is asked about comments that are more than text. `undefined` where something else in it is
 * not laid out here, or not surely Go: then all of it is for gofmt.
 */
export async function formatGo(text: string, gofmt: (text: string) => string | Promise<string>): Promise<string | undefined> {
  try {
    const { lines, asked } = read(text);
    if (asked.length > 0) answered(lines, asked, await gofmt(sourceOf(asked)));
    return `${lines.join('\n')}\n`;
  } catch (error) {
    if (error instanceof Unfamiliar) return undefined;
    throw error;
  }
}

/** What is not seen, is no text, or ends lines. */
const odd = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufeff]|\p{Cs}/u;

function read(text: string): Source {
  const isPlain = !/[^\n\t\x20-\x7e]/.test(text);
  if (!isPlain && odd.test(text)) throw new Unfamiliar();
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  const source: Source = {
    text: whole,
    isPlain,
    at: 0,
    start: 0,
    indent: 0,
    depth: 0,
    nesting: 0,
    functions: 0,
    lines: [],
    asked: [],
  };
  head(source);
  while (source.at < whole.length) {
    source.lines.push('');
    declaration(source);
    if (!endLine(source) && source.at < whole.length) throw new Unfamiliar();
  }
  return source;
}

/** The comments at the start, the package and the imports. */
function head(source: Source): void {
  while (isAt(source, '//')) {
    const { at } = source;
    const comment = commentLines(source);
    if (!isAt(source, '\n')) {
      source.at = source.start = at;
      documentation(source);
      break;
    }
    source.lines.push(...comment, '');
    while (isAt(source, '\n')) source.at = source.start = source.at + 1;
  }
  take(source, 'package ');
  name(source);
  endsApart(source);
  if (!isAt(source, 'import ')) return;
  source.lines.push('');
  imports(source);
  endsApart(source);
}

function endsApart(source: Source): void {
  if (!endLine(source) && source.at < source.text.length) throw new Unfamiliar();
}

function answered(lines: string[], asked: readonly Asked[], formatted: string): void {
  const comments = commentsIn(formatted, asked.length);
  asked.forEach(({ line, indent }, index) => {
    lines[line] = (comments[index] ?? []).map((one) => '\t'.repeat(indent) + one).join('\n');
  });
}
