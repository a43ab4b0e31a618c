import { isObject } from '../../document/object.js';
import { child, follow, idOf, members } from '../../document/refs.js';
import type { Place, Reading } from '../../document/source.js';
import { slots, type ObjectKind } from './objects.js';

/**
 * Calls `visit` for every object of the document, used or not, each once per kind and where it is defined.
 * A reference that leads nowhere is reported by `follow`.
 */
export function visitObjects(reading: Reading, visit: (kind: ObjectKind, place: Place) => void): void {
  const seen = new Set<string>();
  const pending: (readonly [ObjectKind, Place])[] = [['root', reading.source.root]];
  for (let next = pending.shift(); next; next = pending.shift()) {
    const [kind, written] = next;
    const place = isObject(written.value) ? follow(reading, written) : undefined;
    if (!place || !isObject(place.value) || seen.has(`${kind} ${idOf(place)}`)) continue;
    seen.add(`${kind} ${idOf(place)}`);
    visit(kind, place);
    for (const slot of slots[kind]) {
      const member = child(place, slot.member);
      if (!member) continue;
      const held = slot.holds === 'one' ? [member] : members(member).map(([, item]) => item);
      for (const item of held) pending.push([slot.kind, item]);
    }
  }
}
