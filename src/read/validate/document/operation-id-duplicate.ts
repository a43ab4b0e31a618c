import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { withTraits } from '../../asyncapi/traits.js';
import { child, originOf } from '../../document/refs.js';
import type { DocumentRule } from './rule.js';

/** 2.x Operation Object: ids are unique, also those that come from a trait. (In 3.x they are keys.) */
export const operationIdDuplicate: DocumentRule = {
  kinds: ['operation'],
  majors: ['2'],
  check(place, { reading, noted }) {
    const id = child(withTraits(reading, place, 'override', ['message']), 'operationId');
    if (typeof id?.value !== 'string') return;
    const other = noted.get(id.value);
    const related = other ? [{ message: 'the other operation', origin: originOf(other) }] : [];
    if (other) reading.report(diagnostic('operation-id-duplicate', { id: id.value }, originOf(id), related));
    else noted.set(id.value, place);
  },
};
