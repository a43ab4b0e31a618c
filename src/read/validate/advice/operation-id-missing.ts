import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { withTraits } from '../../asyncapi/traits.js';
import { child, originOf } from '../../document/refs.js';
import type { DocumentRule } from '../document/rule.js';

/** 2.x Operation Object: its id may come from a trait. (In 3.x it is the key.) */
export const operationIdMissing: DocumentRule = {
  kinds: ['operation'],
  majors: ['2'],
  check(place, { reading }) {
    if (!child(withTraits(reading, place, 'override', ['message']), 'operationId'))
      reading.report(diagnostic('operation-id-missing', undefined as never, originOf(place)));
  },
};
