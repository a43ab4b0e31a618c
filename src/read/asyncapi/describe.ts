// What every named part of a document carries: asyncapi.md 1.2 "Tags, externalDocs", "deprecated"; extensions per "Specification Extensions".
import type { Described, ExternalDocs, Id, Json, Name, Tag } from '../../ir/described.js';
import { isObject } from '../document/object.js';
import { idOf, members } from '../document/refs.js';
import type { Place, Reading } from '../document/source.js';
import { flag, items, object, prose, target, text } from './fields.js';

/** The described part of an object; `id` where it differs from the object's own place. */
export function described(reading: Reading, place: Place, name: Name, id: Id = idOf(place)): Described {
  return {
    id,
    name,
    origin: { file: place.file, pointer: place.pointer },
    ...worded(reading, place),
    deprecated: flag(place, 'deprecated'),
    tags: tags(reading, place),
    ...optional('externalDocs', externalDocs(reading, place)),
    extensions: extensions(place),
  };
}

/** The words of an object, set one by one, since everything that has a name has some. */
function worded(reading: Reading, place: Place): Pick<Described, 'title' | 'summary' | 'description'> {
  const words: { title?: string; summary?: string; description?: string } = {};
  const title = text(place, 'title');
  if (title !== undefined) words.title = title;
  const summary = prose(reading, place, 'summary');
  if (summary !== undefined) words.summary = summary;
  const description = prose(reading, place, 'description');
  if (description !== undefined) words.description = description;
  return words;
}

/** The tags of an object, each possibly by reference; the first of several with one name counts. */
export function tags(reading: Reading, place: Place): readonly Tag[] {
  const written = items(place, 'tags');
  if (written === undefined) return [];
  const found = new Map<string, Tag>();
  for (const item of written) {
    const tag = target(reading, item);
    const name = tag && text(tag, 'name');
    if (!tag || name === undefined || found.has(name)) continue;
    found.set(name, {
      name,
      ...optional('description', prose(reading, tag, 'description')),
      ...optional('externalDocs', externalDocs(reading, tag)),
    });
  }
  return [...found.values()];
}

/** The external documentation of an object, possibly by reference. */
export function externalDocs(reading: Reading, place: Place): ExternalDocs | undefined {
  const docs = object(reading, place, 'externalDocs');
  const url = docs && text(docs, 'url');
  return docs && url !== undefined ? { url, ...optional('description', prose(reading, docs, 'description')) } : undefined;
}

/** The `x-` members of an object, verbatim. */
export function extensions(place: Place): Readonly<Record<string, Json>> {
  if (isObject(place.value) && place.merged === undefined && !Object.keys(place.value).some(isExtension)) return {};
  return Object.fromEntries(
    members(place)
      .filter(([key]) => isExtension(key))
      .map(([key, member]) => [key, member.value]),
  );
}

function isExtension(key: string): boolean {
  return key.startsWith('x-');
}

/** A field that is only there when it has a value: what `exactOptionalPropertyTypes` asks for. */
export function optional<K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]?: V });
}
