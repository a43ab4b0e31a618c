import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { requirementsOf } from '../../asyncapi/security.js';
import { at, child, members } from '../../document/refs.js';
import type { DocumentRule } from './rule.js';

/** Each name in a 2.x security requirement is a scheme under components: asyncapi.md 1.2. (3.x references schemes.) */
export const securitySchemeUndefined: DocumentRule = {
  kinds: ['server', 'operation', 'operationTrait'],
  majors: ['2'],
  check(place, reading) {
    const schemes = at(reading, reading.source.root.file, '/components/securitySchemes');
    for (const requirement of requirementsOf(place)) {
      for (const [scheme, { file, pointer }] of members(requirement)) {
        if (!schemes || !child(schemes, scheme)) reading.report(diagnostic('security-scheme-undefined', { scheme }, { file, pointer }));
      }
    }
  },
};
