import { isAt, next, NEWLINE, type Source } from './source.js';
import { Unfamiliar } from './unfamiliar.js';

/** A comment that is documentation and has more than paragraphs: gofmt knows how it is laid out. */
export interface Asked {
  /** What stands for it among the lines. */
  readonly line: number;
  readonly indent: number;
  /** Its lines. */
  readonly comment: readonly string[];
}

/** Reads the comment of lines that stands here. */
export function commentLines(source: Source): readonly string[] {
  const lines: string[] = [];
  while (isAt(source, '//')) {
    const end = source.text.indexOf('\n', source.at);
    const line = source.text.slice(source.at, end);
    if (!/^\/\/(?:[ \t].*\S)?$/.test(line) || isDirective.test(line)) throw new Unfamiliar();
    lines.push(line);
    source.at = source.start = end + 1;
  }
  return lines;
}

/** To the compiler, or to who builds. */
const isDirective = /^\/\/ *\+build/;

/** Reads the documentation of what follows, if there is any. */
export function documentation(source: Source): void {
  if (!isAt(source, '//')) return;
  const { depth, asked } = source;
  const comment = commentLines(source);
  if (next(source) === NEWLINE) throw new Unfamiliar();
  if (isText(comment)) for (const line of comment) source.lines.push('\t'.repeat(depth) + line);
  else {
    asked.push({ line: source.lines.length, indent: depth, comment });
    source.lines.push('');
  }
}

/** What is a list, code, a heading, or a link, and quotation marks that are made others. */
const special = /^\/\/(?:\t| [ \t#[])|``|''/;

/** Whether all of a comment is one paragraph of text after the other, which surely no heading is. */
function isText(comment: readonly string[]): boolean {
  return comment.every((line, index) => {
    if (line !== '//') return !special.test(line) && !mayBeHeading(comment, index);
    return comment[index - 1] !== '//' && index > 0 && index + 1 < comment.length;
  });
}

/** A line between two empty ones that no punctuation ends. */
function mayBeHeading(comment: readonly string[], index: number): boolean {
  if (comment[index - 1] !== '//' || comment[index + 1] !== '//') return false;
  const line = comment[index] ?? '';
  return !/[!-/:-@[-`{-~]$/.test(line);
}

/** A source with nothing but comments, each ahead of something. */
export function sourceOf(asked: readonly Asked[]): string {
  return `package a\n${asked.map(({ comment }) => `\n${comment.join('\n')}\n${MARK}\n`).join('')}`;
}

const MARK = 'type _ int';

/** The comments of a formatted source. */
export function commentsIn(source: string, count: number): readonly (readonly string[])[] {
  const found = source.split(`\n${MARK}\n`);
  const comments = found.slice(0, -1).map((one) => one.split('\n').filter((line) => line.startsWith('//')));
  if (comments.length !== count || comments.some((lines) => lines.length === 0)) throw new Unfamiliar();
  return comments;
}
