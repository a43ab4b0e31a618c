import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { object, text } from '../../asyncapi/fields.js';
import { child, originOf } from '../../document/refs.js';
import type { DocumentRule } from './rule.js';

/** 3.x Operation Reply: a reply that goes where the request says is on a channel without an address of its own. */
export const replyAddressConflict: DocumentRule = {
  kinds: ['reply'],
  majors: ['3'],
  check(place, { reading }) {
    const address = child(place, 'address');
    const channel = object(reading, place, 'channel');
    const fixed = channel && text(channel, 'address');
    if (address && fixed !== undefined) reading.report(diagnostic('reply-address-conflict', { address: fixed }, originOf(address)));
  },
};
