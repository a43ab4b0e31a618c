import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { items, texts } from '../../asyncapi/fields.js';
import { child, originOf } from '../../document/refs.js';
import type { DocumentRule } from './rule.js';

/** Server Variable and Parameter: what is suggested is one of what is allowed. */
export const valueNotInEnum: DocumentRule = {
  kinds: ['serverVariable', 'parameter'],
  check(place, { reading }) {
    const allowed = texts(place, 'enum') ?? [];
    if (allowed.length === 0) return;
    const suggested = [child(place, 'default'), ...(items(place, 'examples') ?? [])];
    for (const value of suggested) {
      if (typeof value?.value === 'string' && !allowed.includes(value.value))
        reading.report(diagnostic('value-not-in-enum', { value: value.value, allowed: allowed.join(', ') }, originOf(value)));
    }
  },
};
