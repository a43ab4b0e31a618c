import type { Origin } from '../../ir/described.js';
import { aimIn, holderOf } from './reference.js';
import type { Source } from './source.js';
import { valueAt } from './value-at.js';

/** Where the reference at a place leads, in words alone: whether or not there is anything. Undefined where there is no reference. */
export function aimOf(source: Source, { file, pointer }: Origin): Origin | undefined {
  return aimIn(valueAt(source, { file, pointer: holderOf(pointer) }) ?? null, file);
}
