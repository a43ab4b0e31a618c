// Numbers as they were written: JSON Schema compares numbers by value, and a double would change 9007199254740993.
import type { Json, JsonText } from '../../ir/described.js';
import { tokensOf } from './pointer.js';
import { child, members } from './refs.js';
import type { Place, Source } from './source.js';

/** The value at a place as JSON text, each number as its source says. */
export function exactText(source: Source, place: Place): JsonText {
  if (place.merged !== undefined) {
    return `{${members(place)
      .map(([key, member]) => `${JSON.stringify(key)}:${exactText(source, member)}`)
      .join(',')}}`;
  }
  if (typeof place.value === 'number') return numberAt(source, place);
  return print(source, place.file, place.value);
}

/** The source text of the number that `key` names in `holder`; empty when there is none. */
export function numberText(source: Source, holder: Place, key: string): string {
  const member = child(holder, key);
  if (typeof member?.value !== 'number') return '';
  return holder.merged === undefined ? textIn(source, holder.file, holder.value, key, member.value) : numberAt(source, member);
}

function numberAt(source: Source, place: Place): string {
  const tokens = tokensOf(place.pointer);
  const key = tokens.pop() ?? '';
  let holder = source.files.get(place.file)?.value;
  for (const token of tokens) holder = (holder as Readonly<Record<string, Json>> | undefined)?.[token];
  return textIn(source, place.file, holder, key, place.value as number);
}

function textIn(source: Source, file: string, holder: Json | undefined, key: string, value: number): string {
  const texts = typeof holder === 'object' && holder !== null ? source.files.get(file)?.numbers.get(holder) : undefined;
  return texts?.get(key) ?? String(value);
}

function print(source: Source, file: string, value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const texts = Object.entries(value).map(([key, member]): readonly [string, string] => {
    const json = member;
    return [key, typeof json === 'number' ? textIn(source, file, value, key, json) : print(source, file, json)];
  });
  if (Array.isArray(value)) return `[${texts.map(([, text]) => text).join(',')}]`;
  return `{${texts.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`;
}
