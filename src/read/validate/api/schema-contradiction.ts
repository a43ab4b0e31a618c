import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Origin } from '../../../ir/described.js';
import { exactText } from '../../document/exact.js';
import { at, child, members, originOf } from '../../document/refs.js';
import type { Reading } from '../../document/source.js';
import { contradictionsIn, type Contradiction } from './contradictions.js';
import { writtenChecks } from './written-checks.js';
import type { ApiRule } from './rule.js';

/** JSON Schema "Validation": a schema that contradicts itself refuses values that its author has in mind, and often all. */
export const schemaContradiction: ApiRule = (api, reading) => {
  for (const { checks, check } of writtenChecks(api, reading))
    for (const found of contradictionsIn(check, (id) => checks[id]))
      reading.report(diagnostic('schema-contradiction', { reason: found.reason }, placeOf(reading, check.origin, found)));
};

/** The keyword, or what its list has that is wrong; the schema itself where other words stand for the keyword there. */
function placeOf(reading: Reading, origin: Origin, { keyword, item }: Contradiction): Origin {
  const schema = at(reading, origin.file, origin.pointer);
  const place = schema && child(schema, keyword);
  const listed = place && item !== undefined ? members(place).find(([, one]) => exactText(reading.source, one) === item) : undefined;
  return originOf(listed?.[1] ?? place ?? origin);
}
