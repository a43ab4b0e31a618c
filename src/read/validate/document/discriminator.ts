import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { items, texts } from '../../asyncapi/fields.js';
import { child, follow, idOf, originOf } from '../../document/refs.js';
import type { Place, Reading } from '../../document/source.js';
import type { DocumentRule } from './rule.js';

/** Schema Object: the property that a discriminator names is defined and required where it stands, or in what that is made of. */
export const discriminator: DocumentRule = {
  kinds: ['schema'],
  check(place, { reading }) {
    const member = child(place, 'discriminator');
    if (typeof member?.value !== 'string') return;
    const property = member.value;
    const parts = partsOf(reading, place);
    const isDefined = parts.some((part) => child(child(part, 'properties') ?? part, property) !== undefined && child(part, 'properties'));
    if (!isDefined) reading.report(diagnostic('discriminator-undefined', { property }, originOf(member)));
    else if (!parts.some((part) => texts(part, 'required')?.includes(property)))
      reading.report(diagnostic('discriminator-optional', { property }, originOf(member)));
  },
};

/** A schema, what it takes over by `allOf`, and where it has only alternatives, those. */
function partsOf(reading: Reading, schema: Place): readonly Place[] {
  const found = new Map<string, Place>();
  const pending: Place[] = [schema];
  for (const written of pending) {
    const place = follow(reading, written);
    if (!place || found.has(idOf(place))) continue;
    found.set(idOf(place), place);
    for (const list of ['allOf', 'oneOf', 'anyOf']) pending.push(...(items(place, list) ?? []));
  }
  return [...found.values()];
}
