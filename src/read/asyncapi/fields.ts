// How the reader looks into an object of the document: own members only, each of the JSON type that is asked for.
// Structure has been checked before, but a document with warnings gets here too: what has the wrong type is taken as absent.
import type { Json } from '../../ir/described.js';
import { isObject } from '../document/object.js';
import { prose as proseAt } from '../document/prose.js';
import { child, follow, members } from '../document/refs.js';
import type { Place, Reading } from '../document/source.js';

/** What a member holds. */
function valueOf({ value, merged }: Place, key: string): Json | undefined {
  if (merged !== undefined) return merged.get(key)?.value;
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The text of a member, when it is a string. */
export function text(place: Place, key: string): string | undefined {
  const value = valueOf(place, key);
  return typeof value === 'string' ? value : undefined;
}

/** A member that is a text to be read by people, possibly in a file of its own. */
export function prose(reading: Reading, place: Place, key: string): string | undefined {
  const member = child(place, key);
  return member && proseAt(reading, member);
}

/** Whether a member is `true`. */
export function flag(place: Place, key: string): boolean {
  return valueOf(place, key) === true;
}

/** The strings of a list; undefined when there is no list. */
export function texts(place: Place, key: string): readonly string[] | undefined {
  const value = valueOf(place, key);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

/** A member that is an object, possibly by reference. */
export function object(reading: Reading, place: Place, key: string): Place | undefined {
  const member = child(place, key);
  return member && target(reading, member);
}

/** The object that a place holds or refers to. */
export function target(reading: Reading, place: Place): Place | undefined {
  if (!isObject(place.value)) return undefined;
  const found = follow(reading, place);
  return found && isObject(found.value) ? found : undefined;
}

/** The items of a list; undefined when there is no list. References are not followed. */
export function items(place: Place, key: string): readonly Place[] | undefined {
  const list = child(place, key);
  return list && Array.isArray(list.value) ? members(list).map(([, item]) => item) : undefined;
}

/** One entry of a map whose values may be references. */
export interface Entry {
  readonly key: string;
  /** Where the entry stands. */
  readonly place: Place;
  /** What it is or refers to. */
  readonly target: Place;
}

/** The entries of a map, in document order, without extensions; an entry that leads to no object is left out. */
export function entries(reading: Reading, place: Place, key: string, find: typeof target = target): readonly Entry[] {
  const map = object(reading, place, key);
  if (!map) return [];
  return members(map).flatMap(([name, entry]) => {
    const found = name.startsWith('x-') && !isObject(entry.value) ? undefined : find(reading, entry);
    return found ? [{ key: name, place: entry, target: found }] : [];
  });
}
