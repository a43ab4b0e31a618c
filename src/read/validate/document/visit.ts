import type { Id } from '../../../ir/described.js';
import { isObject } from '../../document/object.js';
import { child, follow, idOf, isReference, leadsNowhere, members } from '../../document/refs.js';
import type { Place, Reading } from '../../document/source.js';
import type { Version } from '../../asyncapi/version.js';
import { text } from '../../asyncapi/fields.js';
import { schemaFormat } from '../../schemas/formats.js';
import { slots, type ObjectKind, type Slot } from './objects.js';

/** Receives an object where it is defined, and the place that led there. */
export type Visit = (kind: ObjectKind, place: Place, written: Place) => void;

/**
 * Calls `visit` for every object of the document, used or not, each once per kind and where it is defined, and `refer` for every reference
 * to one. Every reference is followed, and one that leads nowhere is reported by `follow`. Schemas in other languages, and those where `$id`
 * changes what `$ref` means, are left to their readers.
 */
export function visitObjects(reading: Reading, major: Version['major'], visit: Visit, refer: Visit): void {
  const seen = new Map<ObjectKind, Set<Id>>();
  const { root } = reading.source;
  const pending: Held[] = [{ kind: 'root', written: root, through: root }];
  // Before rules on the whole look at them.
  const first = slots.root.filter(({ kind }) => vital.has(kind)).flatMap((slot) => held(reading, root, slot));
  for (const { written } of first) follow(sternly(reading), written);
  for (const { kind: wanted, written, through } of pending) {
    // The rule on security schemes says it in its own words.
    if (wanted === 'securityScheme' && leadsNowhere(reading, written)) continue;
    const place = isObject(written.value) ? follow(vital.has(wanted) ? sternly(reading) : reading, written) : undefined;
    if (!place || !isObject(place.value)) continue;
    const kind = wanted === 'schema' && major === '3' && isMultiFormat(place) ? 'multiFormat' : wanted;
    if (through !== place) refer(kind, place, through);
    const known = seen.get(kind) ?? new Set();
    const id = idOf(place);
    if (known.has(id)) continue;
    seen.set(kind, known.add(id));
    visit(kind, place, through);
    if (kind === 'multiFormat') pending.push(...inner(place, text(place, 'schemaFormat'), 'schema'));
    for (const slot of filled(place.value, kind)) {
      const isPayload = major === '2' && slot.member === 'payload';
      for (const one of isPayload ? inner(place, text(place, 'schemaFormat'), 'payload') : held(reading, place, slot)) pending.push(one);
    }
  }
}

const holders = new Map(Object.entries(slots).map(([kind, all]) => [kind, new Map(all.map((slot) => [slot.member, slot]))]));

/** The slots of a kind that one object has something in, in their own order: most schemas hold no others, or in one place. */
function filled(object: object, kind: ObjectKind): readonly Slot[] {
  const holding = holders.get(kind);
  let first: Slot | undefined;
  for (const key in object) {
    const slot = holding?.get(key);
    if (slot === undefined) continue;
    if (first !== undefined) return slots[kind].filter(({ member }) => Object.hasOwn(object, member));
    first = slot;
  }
  return first === undefined ? [] : [first];
}

/** Without one of these there is no API left to speak of; what else is out of reach has a repair. */
export const vital: ReadonlySet<ObjectKind> = new Set(['server', 'channel', 'operation', 'reply', 'securityScheme']);

/** A reading whose findings are errors. */
export function sternly({ source, report }: Reading): Reading {
  return { source, report: (found) => report({ ...found, severity: 'error' }) };
}

/** An object that is to be visited, where it is written, and what leads there: the reference to the whole map that holds it, where there is one. */
interface Held {
  readonly kind: ObjectKind;
  readonly written: Place;
  readonly through: Place;
}

function isMultiFormat(place: Place): boolean {
  return text(place, 'schemaFormat') !== undefined;
}

/** A schema in a format of its own. */
function inner(place: Place, format: string | undefined, member: string): readonly Held[] {
  const schema = child(place, member);
  return schema && schemaFormat(format).dialect?.name === 'asyncapi' ? [{ kind: 'schema', written: schema, through: schema }] : [];
}

function held(reading: Reading, place: Place, { member: name, holds, kind }: Slot): readonly Held[] {
  const written = child(place, name);
  // A whole map cannot be a reference; where one is, it is read as what it means. In a schema, $ref is the name of a property there.
  const isReferred = written !== undefined && holds === 'each' && kind !== 'schema' && isReference(written);
  const member = isReferred ? follow(reading, written) : written;
  if (!member) return [];
  const isOne = holds === 'one' || (holds === 'some' && !Array.isArray(member.value));
  if (isOne) return [{ kind, written: member, through: member }];
  return members(member).map(([, item]) => ({ kind, written: item, through: isReferred ? written : item }));
}
