import { posix } from 'node:path';
import type { Code } from '../../diagnostics/catalogue.js';
import type { Diagnostic, Spot } from '../../diagnostics/diagnostic.js';
import type { Origin } from '../../ir/described.js';
import { position } from '../../read/document/position.js';
import { spotAt } from '../../read/document/yaml.js';
import type { Finding } from '../findings.js';

/** A place as it is printed. */
export interface Shown {
  /** The file as seen from the working folder; the whole address of one that came from another host. */
  readonly file: string;
  /** Undefined when the file could not be read. */
  readonly spot: (Spot & { readonly length: number }) | undefined;
}

/** What is wrong is the name of a member, whatever its value. */
const aboutNames: ReadonlySet<Code> = new Set<Code>([
  ...(['field-unknown', 'key-invalid', 'binding-field-unknown', 'binding-field-dated', 'binding-protocol-unknown'] as const),
  ...(['address-parameter-unused', 'server-variable-unused'] as const),
]);

/** File, line, column and excerpt of a finding. */
export function placeOf(finding: Finding, { code, origin, spot }: Diagnostic): Shown {
  if (spot !== undefined) return { file: fileOf(finding, origin), spot: { ...spot, length: 1 } };
  return shown(finding, origin, aboutNames.has(code) ? 'key' : 'value');
}

/** File, line, column and excerpt of an origin. */
export function shown(finding: Finding, origin: Origin, of: 'value' | 'key' = 'value'): Shown {
  const file = fileOf(finding, origin);
  const source = finding.source?.files.get(origin.file);
  if (source === undefined) return { file, spot: undefined };
  const { offset, length } = position(source, origin.pointer, of);
  return { file, spot: { ...spotAt(source.text, offset), length } };
}

function fileOf({ document }: Finding, { file }: Origin): string {
  if (/^https?:\/\//i.test(file)) return file;
  const path = document.slice(0, document.lastIndexOf('/') + 1) + file;
  return file.startsWith('../') ? posix.normalize(path) : path;
}
