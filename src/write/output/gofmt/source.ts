import type { Asked } from './comment.js';
import { Unfamiliar } from './unfamiliar.js';

/**
 * A source that is read from its start to its end, each part only where it stands as gofmt leaves it, and the lines of it that are laid out
 * so far.
 */
export interface Source {
  readonly text: string;
  /** Every character is of one byte. */
  readonly isPlain: boolean;
  /** Where it is read on. */
  at: number;
  /** Where the line begins that is read. */
  start: number;
  /** How far that line is indented. */
  indent: number;
  /** How far the lines are that begin now. */
  depth: number;
  /** How many brackets the place is in. */
  nesting: number;
  /** How many functions of one line the place is in. */
  functions: number;
  readonly lines: string[];
  /** Comments among the lines that gofmt is to be asked about. */
  readonly asked: Asked[];
}

export const NEWLINE = 10;
export const SPACE = 32;

/** The code of the character that is read next; `NaN` at the end. */
export function next({ text, at }: Source): number {
  return text.charCodeAt(at);
}

export function isAt({ text, at }: Source, expected: string): boolean {
  return text.startsWith(expected, at);
}

/** Reads what can be nothing else here. */
export function take(source: Source, expected: string): void {
  if (!source.text.startsWith(expected, source.at)) throw new Unfamiliar();
  source.at += expected.length;
}

/** Reads a text where it is there. */
export function takes(source: Source, expected: string): boolean {
  const isThere = source.text.startsWith(expected, source.at);
  if (isThere) source.at += expected.length;
  return isThere;
}

/** What is in more brackets than these is not laid out here. */
const DEEPEST = 200;

/** Takes note of a bracket; `source.nesting` goes down again where it ends. */
export function enter(source: Source): void {
  source.nesting += 1;
  if (source.nesting > DEEPEST) throw new Unfamiliar();
}

/** Lays out the line that ends here, and reads on at the next one that is not empty. Whether there are empty ones between. */
export function endLine(source: Source): boolean {
  if (next(source) !== NEWLINE) throw new Unfamiliar();
  breakLine(source);
  source.at += 1;
  const isApart = next(source) === NEWLINE;
  while (next(source) === NEWLINE) source.at += 1;
  source.start = source.at;
  return isApart;
}

/** As `endLine`, where no empty line may follow. */
export function endLineOnly(source: Source): void {
  if (endLine(source)) throw new Unfamiliar();
}

/** Lays out the line up to here; the next one begins here. */
export function breakLine(source: Source): void {
  const { text, start, at, indent, lines } = source;
  lines.push(tabs(indent) + text.slice(start, at));
  source.start = at;
}

const indents: string[] = [''];

function tabs(count: number): string {
  return (indents[count] ??= '\t'.repeat(count));
}

/** How many bytes the text between two places has. */
export function bytes({ text, isPlain }: Source, from: number, to: number): number {
  return isPlain ? to - from : Buffer.byteLength(text.slice(from, to));
}

/** How many characters the text between two places has. */
export function width({ text, isPlain }: Source, from: number, to: number): number {
  return isPlain ? to - from : Array.from(text.slice(from, to)).length;
}
