import type { Json, Origin } from '../../ir/described.js';
import { tokensOf } from './pointer.js';
import { aimIn, holderOf } from './reference.js';
import type { Source } from './source.js';

/** Where the reference at a place leads, in words alone: whether or not there is anything. Undefined where there is no reference. */
export function aimOf({ files }: Source, { file, pointer }: Origin): Origin | undefined {
  let value: Json | undefined = files.get(file)?.value;
  for (const token of tokensOf(holderOf(pointer))) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined;
    value = (value as Readonly<Record<string, Json>>)[token];
  }
  return aimIn(value ?? null, file);
}
