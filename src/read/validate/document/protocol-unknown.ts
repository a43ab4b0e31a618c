import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { child, originOf } from '../../document/refs.js';
import { nearestProtocol } from '../../protocols/names.js';
import type { DocumentRule } from './rule.js';

/** The protocol of a server is free text; one that is nearly a known one is a slip of the hand. */
export const protocolUnknown: DocumentRule = {
  kinds: ['server'],
  check(place, { reading }) {
    const member = child(place, 'protocol');
    const nearest = typeof member?.value === 'string' ? nearestProtocol(member.value) : undefined;
    if (member === undefined || nearest === undefined) return;
    reading.report(diagnostic('protocol-unknown', { protocol: String(member.value), nearest }, originOf(member)));
  },
};
