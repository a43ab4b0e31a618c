import { posix } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Origin } from '../../ir/described.js';
import { originPlace, placeOf, type Stretch } from '../../read/document/place.js';
import type { Finding } from '../findings.js';

/** A place as it is printed. */
export interface Shown {
  /** The file as seen from the working folder; the whole address of one that came from another host. */
  readonly file: string;
  /** Undefined when the file could not be read. */
  readonly spot: Stretch | undefined;
}

/** File, line, column and excerpt of a finding. */
export function shown(finding: Finding, found: Diagnostic): Shown {
  return { file: found.path ?? fileOf(finding, found.origin), spot: placeOf(found, finding.source) };
}

/** The same of an origin. */
export function shownOrigin(finding: Finding, origin: Origin): Shown {
  return { file: fileOf(finding, origin), spot: originPlace(origin, finding.source) };
}

function fileOf({ document }: Finding, { file }: Origin): string {
  if (/^https?:\/\//i.test(file)) return file;
  const path = document.slice(0, document.lastIndexOf('/') + 1) + file;
  return file.startsWith('../') ? posix.normalize(path) : path;
}
