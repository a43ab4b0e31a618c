import type { Code } from '../../diagnostics/catalogue.js';
import type { Diagnostic, Spot } from '../../diagnostics/diagnostic.js';
import type { Origin } from '../../ir/described.js';
import { position } from './position.js';
import type { Source } from './source.js';
import { spotAt } from './yaml.js';

/** A part of a line: where an editor underlines, and a printer draws its carets. */
export interface Stretch extends Spot {
  /** In UTF-16 code units; may reach beyond the line. */
  readonly length: number;
}

/** What is wrong is the name of a member, whatever its value. */
const aboutNames: ReadonlySet<Code> = new Set<Code>([
  ...(['field-unknown', 'key-invalid', 'binding-field-unknown', 'binding-field-dated', 'binding-protocol-unknown'] as const),
  ...(['schema-keyword-unknown', 'schema-keyword-foreign', 'schema-property-stray'] as const),
  ...(['address-parameter-unused', 'server-variable-unused'] as const),
]);

/** Where a finding stands in the text of its file; undefined when the file could not be read, or is none of the document's. */
export function placeOf({ code, origin, spot, about, part, option, path }: Diagnostic, source: Source | undefined): Stretch | undefined {
  if (option !== undefined || path !== undefined) return undefined;
  if (spot !== undefined) return { ...spot, length: 1 };
  return originPlace(origin, source, about ?? (aboutNames.has(code) ? 'key' : 'value'), part);
}

/** Where a part of the document was written: its value, or the key that leads to it; of a text a part, where it is written as it reads. */
export function originPlace(
  { file, pointer }: Origin,
  source: Source | undefined,
  of: 'value' | 'key' = 'value',
  part = '',
): Stretch | undefined {
  const found = source?.files.get(file);
  if (found === undefined) return undefined;
  const { offset, length } = position(found, pointer, of);
  const within = part === '' ? -1 : found.text.slice(offset, offset + length).indexOf(part);
  if (within >= 0) return { ...spotAt(found.text, offset + within), length: part.length };
  return { ...spotAt(found.text, offset), length };
}
