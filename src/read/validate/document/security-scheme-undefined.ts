import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { items, text } from '../../asyncapi/fields.js';
import { requirementsOf, schemeNamed } from '../../asyncapi/security.js';
import { leadsNowhere, members, originOf } from '../../document/refs.js';
import type { DocumentRule } from './rule.js';

/** What a server or an operation requires is a scheme of the document: by name in 2.x, by reference in 3.x. asyncapi.md 1.2. */
export const securitySchemeUndefined: DocumentRule = {
  kinds: ['server', 'operation', 'operationTrait'],
  check(place, { reading, version }) {
    if (version.major === '3') {
      for (const item of items(place, 'security') ?? []) {
        const scheme = text(item, '$ref') ?? '';
        if (leadsNowhere(reading, item)) reading.report(diagnostic('security-scheme-undefined', { scheme }, originOf(item)));
      }
      return;
    }
    for (const requirement of requirementsOf(place)) {
      for (const [scheme, name] of members(requirement)) {
        if (!schemeNamed(reading, scheme)) reading.report(diagnostic('security-scheme-undefined', { scheme }, originOf(name)));
      }
    }
  },
};
