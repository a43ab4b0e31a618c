import { isObject } from '../../document/object.js';
import { child, follow, idOf, leadsNowhere, members } from '../../document/refs.js';
import type { Place, Reading } from '../../document/source.js';
import type { Version } from '../../asyncapi/version.js';
import { text } from '../../asyncapi/fields.js';
import { schemaFormat } from '../../schemas/formats.js';
import { slots, type ObjectKind, type Slot } from './objects.js';

/** Receives an object where it is defined, and the place that led there. */
export type Visit = (kind: ObjectKind, place: Place, written: Place) => void;

/**
 * Calls `visit` for every object of the document, used or not, each once per kind and where it is defined; every reference is followed,
 * and one that leads nowhere is reported by `follow`. Schemas in other languages, and those where `$id` changes what `$ref` means, are
 * left to their readers.
 */
export function visitObjects(reading: Reading, major: Version['major'], visit: Visit): void {
  const seen = new Set<string>();
  const pending: (readonly [ObjectKind, Place])[] = [['root', reading.source.root]];
  for (const [wanted, written] of pending) {
    // The rule on security schemes says it in its own words.
    if (wanted === 'securityScheme' && leadsNowhere(reading, written)) continue;
    const place = isObject(written.value) ? follow(reading, written) : undefined;
    if (!place || !isObject(place.value)) continue;
    const kind = wanted === 'schema' && major === '3' && isMultiFormat(place) ? 'multiFormat' : wanted;
    const id = `${kind} ${idOf(place)}`;
    if (seen.has(id)) continue;
    seen.add(id);
    visit(kind, place, written);
    if (kind === 'multiFormat') pending.push(...inner(place, text(place, 'schemaFormat'), 'schema'));
    for (const slot of slots[kind]) {
      const isPayload = major === '2' && slot.member === 'payload';
      pending.push(...(isPayload ? inner(place, text(place, 'schemaFormat'), 'payload') : held(place, slot)));
    }
  }
}

function isMultiFormat(place: Place): boolean {
  return text(place, 'schemaFormat') !== undefined;
}

/** A schema in a format of its own. */
function inner(place: Place, format: string | undefined, member: string): readonly (readonly [ObjectKind, Place])[] {
  const schema = child(place, member);
  return schema && schemaFormat(format).dialect?.name === 'asyncapi' ? [['schema', schema]] : [];
}

function held(place: Place, { member: name, holds, kind }: Slot): readonly (readonly [ObjectKind, Place])[] {
  const member = child(place, name);
  if (!member) return [];
  const isOne = holds === 'one' || (holds === 'some' && !Array.isArray(member.value));
  return isOne ? [[kind, member]] : members(member).map(([, item]) => [kind, item]);
}
