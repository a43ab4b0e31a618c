import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { withTraits } from '../../asyncapi/traits.js';
import { child, originOf } from '../../document/refs.js';
import type { DocumentRule } from './rule.js';

/** 2.4 on, Message Object: ids are unique, also those that come from a trait; one message that is referenced twice is one message. */
export const messageIdDuplicate: DocumentRule = {
  kinds: ['message'],
  majors: ['2'],
  check(place, { reading, noted }) {
    const id = child(withTraits(reading, place, 'override', ['payload']), 'messageId');
    if (typeof id?.value !== 'string') return;
    const other = noted.get(id.value);
    const related = other ? [{ message: 'the other message', origin: originOf(other) }] : [];
    if (other) reading.report(diagnostic('message-id-duplicate', { id: id.value }, originOf(id), related));
    else noted.set(id.value, place);
  },
};
