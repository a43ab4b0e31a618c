import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { child, originOf } from '../../document/refs.js';
import { nearestFormat } from '../../schemas/json-schema/format-names.js';
import type { DocumentRule } from './rule.js';

/** JSON Schema "format": names are open, so that a slip of the hand is a check that is never made, and a type that is none. */
export const formatUnknown: DocumentRule = {
  kinds: ['schema'],
  check(place, { reading }) {
    const member = child(place, 'format');
    const nearest = typeof member?.value === 'string' ? nearestFormat(member.value) : undefined;
    if (member === undefined || nearest === undefined) return;
    reading.report(diagnostic('format-unknown', { format: String(member.value), nearest }, originOf(member)));
  },
};
