import { width, type Source } from './source.js';

/** A line with parts that are aligned with those of the lines around it, each up to a space. */
export interface Row {
  /** Its number among the lines. */
  readonly line: number;
  /** Where in the line each of the parts ends. */
  readonly ends: readonly number[];
  readonly widths: readonly number[];
}

/** The row of the line that is read, of parts that end where they do in the source. */
export function row(source: Source, ends: readonly number[]): Row {
  const { start, indent, lines } = source;
  return {
    line: lines.length,
    ends: ends.map((end) => end - start + indent),
    widths: ends.map((end, column) => width(source, column === 0 ? start : (ends[column - 1] ?? 0) + 1, end)),
  };
}

/** Aligns the parts of lines that follow one another. Empties the list. */
export function align(lines: string[], rows: Row[]): void {
  const [first] = rows;
  if (first !== undefined && rows.length > 1) {
    const most = first.widths.map((_, column) => rows.reduce((widest, { widths }) => Math.max(widest, widths[column] ?? 0), 0));
    for (const one of rows) lines[one.line] = padded(lines[one.line] ?? '', one, most);
  }
  rows.length = 0;
}

function padded(line: string, { ends, widths }: Row, most: readonly number[]): string {
  let text = '';
  let from = 0;
  for (const [column, end] of ends.entries()) {
    text += line.slice(from, end) + ' '.repeat((most[column] ?? 0) - (widths[column] ?? 0));
    from = end;
  }
  return text + line.slice(from);
}
