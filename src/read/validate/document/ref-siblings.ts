import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { members, originOf } from '../../document/refs.js';
import type { Place, Reading } from '../../document/source.js';

/** Reference Object: what stands beside `$ref` is ignored. Schemas say it where they are read, for the keywords that matter. */
export function refSiblings(written: Place, reading: Reading): void {
  const keys = members(written).flatMap(([key]) => (key === '$ref' || key.startsWith('x-') ? [] : [key]));
  if (keys.length > 0) reading.report(diagnostic('ref-siblings', { keys }, originOf(written)));
}
