import type { Json } from '../../../../src/ir/described.js';
import { isArray, isNumber, isObject, parseValue, type Value } from '../../../../src/ir/values.js';
import type { Place, Source, SourceFile } from '../../../../src/read/document/source.js';

/** A source made of JSON texts by path or URI; the first is the root. */
export function sourceOf(texts: Readonly<Record<string, string>>): Source {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, fileOf(path, text)]));
  const [first] = files.values();
  if (first === undefined) throw new Error('a source has at least one file');
  return { root: { file: first.path, pointer: '', value: first.value }, files, missing: new Map() };
}

export function placeAt(source: Source, pointer: string, file = source.root.file): Place {
  let value: Json = source.files.get(file)?.value ?? null;
  for (const token of pointer.split('/').slice(1))
    value = (value as Record<string, Json>)[token.replaceAll('~1', '/').replaceAll('~0', '~')] ?? null;
  return { file, pointer, value };
}

function fileOf(path: string, text: string): SourceFile {
  const numbers = new WeakMap<object, ReadonlyMap<string, string>>();
  return { path, text, value: jsonOf(parseValue(text), numbers), numbers };
}

function jsonOf(value: Value, numbers: WeakMap<object, ReadonlyMap<string, string>>): Json {
  if (isNumber(value)) return Number(value.number);
  if (!isArray(value) && !isObject(value)) return value;
  const entries: (readonly [string, Value])[] = isArray(value) ? value.map((item, index) => [String(index), item]) : [...value];
  const made = entries.map(([key, member]) => [key, jsonOf(member, numbers)] as const);
  const holder: Json = isArray(value) ? made.map(([, member]) => member) : Object.fromEntries(made);
  numbers.set(holder, new Map(entries.flatMap(([key, member]) => (isNumber(member) ? [[key, member.number] as const] : []))));
  return holder;
}

/** The JSON text of a value, numbers as they were written. */
export function textOf(value: Value): string {
  if (isNumber(value)) return value.number;
  if (isArray(value)) return `[${value.map(textOf).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{${[...value].map(([key, member]) => `${JSON.stringify(key)}:${textOf(member)}`).join(',')}}`;
}
