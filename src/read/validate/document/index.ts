import type { Version } from '../../asyncapi/version.js';
import type { Reading } from '../../document/source.js';
import { expressionSyntax } from './expression-syntax.js';
import type { DocumentRule } from './rule.js';
import { securitySchemeUndefined } from './security-scheme-undefined.js';
import { visitObjects } from './visit.js';

/** Every rule on the source graph. What the reader repairs it reports itself; no rule repeats it. */
const rules: readonly DocumentRule[] = [expressionSyntax, securitySchemeUndefined];

/** Checks a document whose structure is right against the rules, in one walk. */
export function checkDocument(reading: Reading, version: Version): void {
  const chosen = rules.filter(({ majors }) => majors === undefined || majors.includes(version.major));
  visitObjects(reading, (kind, place) => {
    for (const rule of chosen) if (rule.kinds.includes(kind)) rule.check(place, reading);
  });
}
