import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { withTraits } from '../../asyncapi/traits.js';
import { child, originOf } from '../../document/refs.js';
import type { DocumentRule } from '../document/rule.js';

/** 2.x Message Object: one that is written where it is used has no key, and is called by what it says of itself. */
export const messageIdMissing: DocumentRule = {
  kinds: ['message'],
  majors: ['2'],
  check(place, { reading }) {
    const isInline = /\/(?:publish|subscribe)\/message(?:\/|$)/.test(place.pointer);
    if (!isInline || child(place, 'oneOf')) return;
    const message = withTraits(reading, place, 'override', ['payload']);
    if (['messageId', 'name', 'title'].every((member) => !child(message, member)))
      reading.report(diagnostic('message-id-missing', undefined as never, originOf(place)));
  },
};
