import type { Json, Origin } from '../../ir/described.js';
import { tokensOf } from './pointer.js';
import type { Source } from './source.js';

/** What stands at a place, word for word: no reference on the way is followed. Undefined where there is nothing. */
export function valueAt({ files }: Source, { file, pointer }: Origin): Json | undefined {
  let value: Json | undefined = files.get(file)?.value;
  for (const token of tokensOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined;
    value = (value as Readonly<Record<string, Json>>)[token];
  }
  return value;
}
