// Places inside a text that the document holds as one string: a Protobuf file, an Avro schema written as JSON.
import type { Spot } from '../../diagnostics/diagnostic.js';
import { blockStart } from './position.js';
import type { Place, SourceFile } from './source.js';
import { spotAt } from './yaml.js';

/**
 * Where a line and a column of a text stand in the file that holds it; undefined where the file writes the text in another way than line
 * by line: with escapes, folded, or as JSON.
 */
export function spotWithin(file: SourceFile, place: Place, at: { readonly line: number; readonly column: number }): Spot | undefined {
  if (typeof place.value !== 'string') return undefined;
  const start = typeof file.value === 'string' ? 0 : blockStart(file, place.pointer);
  if (start === undefined) return undefined;
  const [wanted, written] = [linesOf(place.value, at.line), linesOf(file.text.slice(start), at.line)];
  const indent = (written.find((line) => line.trim() !== '') ?? '').length - (wanted.find((line) => line.trim() !== '') ?? '').length;
  if (indent < 0 || !wanted.every((line, index) => (written[index] ?? '').slice(indent) === line)) return undefined;
  const { line } = spotAt(file.text, start);
  return { ...lineSpot(file.text, line + at.line - 1), column: indent + at.column };
}

/** The first lines of a text. */
function linesOf(text: string, count: number): readonly string[] {
  return text.split(/\r\n|\n|\r/, count);
}

function lineSpot(text: string, line: number): Spot {
  const ends = /\r\n|\n|\r/g;
  for (let left = line - 1; left > 0 && ends.test(text);) left -= 1;
  return spotAt(text, ends.lastIndex);
}
