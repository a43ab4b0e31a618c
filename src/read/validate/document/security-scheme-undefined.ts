import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { nearestOf } from '../../../diagnostics/nearest.js';
import type { Origin } from '../../../ir/described.js';
import { items, text } from '../../asyncapi/fields.js';
import { requirementsOf, schemeNamed, schemesOf } from '../../asyncapi/security.js';
import { append, tokensOf } from '../../document/pointer.js';
import { at, leadsNowhere, members, originOf } from '../../document/refs.js';
import type { Reading } from '../../document/source.js';
import type { DocumentRule } from './rule.js';

/** What a server or an operation requires is a scheme of the document: by name in 2.x, by reference in 3.x. asyncapi.md 1.2. */
export const securitySchemeUndefined: DocumentRule = {
  kinds: ['server', 'operation', 'operationTrait'],
  check(place, { reading, version }) {
    if (version.major === '3') {
      for (const item of items(place, 'security') ?? []) {
        const ref = text(item, '$ref') ?? '';
        const origin = { file: item.file, pointer: append(item.pointer, '$ref') };
        if (leadsNowhere(reading, item)) report(reading, ref, tokensOf(ref).at(-1) ?? '', origin);
      }
      return;
    }
    for (const [name, scopes] of requirementsOf(place).flatMap(schemesOf))
      if (!schemeNamed(reading, name)) report(reading, name, name, originOf(scopes));
  },
};

/** A login that got lost is a fault. Only a document without any scheme, such as a part of a larger one, is still read. */
function report(reading: Reading, scheme: string, name: string, origin: Origin): void {
  const schemes = at(reading, reading.source.root.file, '/components/securitySchemes');
  const known = schemes === undefined ? [] : members(schemes).map(([key]) => key);
  const found = diagnostic('security-scheme-undefined', { scheme, nearest: nearestOf(name, known), known }, origin);
  const isOwn = !scheme.includes('#') || scheme.startsWith('#/components/securitySchemes/');
  reading.report(isOwn && known.length === 0 ? { ...found, severity: 'warning' } : found);
}
