import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { nearestOf } from '../../../diagnostics/nearest.js';
import type { Check } from '../../../ir/checks.js';
import { at, child, members, originOf } from '../../document/refs.js';
import type { Reading } from '../../document/source.js';
import { writtenChecks } from './written-checks.js';
import type { ApiRule } from './rule.js';

/** More of one list say nothing new, and each is held against all properties. */
const most = 20;

/**
 * JSON Schema "Validation", section 6.5.3: `required` may name what no schema describes. Where the name is nearly that of a property beside
 * it, and no schema has a property of that name, it is a slip of the hand: what is required is never checked, and what is meant not required.
 */
export const requiredUndefined: ApiRule = (api, reading) => {
  const known = new Map<readonly Check[], ReadonlySet<string>>();
  for (const { checks, check } of writtenChecks(api, reading)) {
    const { required, properties, additionalProperties } = check;
    // What a closed schema requires in vain is a contradiction, and told as one.
    const isClosed = additionalProperties !== undefined && checks[additionalProperties]?.bool === false;
    if (required === undefined || properties === undefined || isClosed) continue;
    const beside = new Set(properties.map(([key]) => key));
    const others = required.filter((key) => !beside.has(key)).slice(0, most);
    if (others.length === 0) continue;
    const named = known.get(checks) ?? new Set(checks.flatMap((one) => (one.properties ?? []).map(([key]) => key)));
    known.set(checks, named);
    const unrequired = [...beside].filter((key) => !required.includes(key));
    for (const key of others.filter((one) => !named.has(one)))
      tell(key, nearestOf(key, unrequired, key.length > 5 ? 2 : 1), check, reading);
  }
};

function tell(key: string, nearest: string | undefined, { origin }: Check, reading: Reading): void {
  if (nearest === undefined) return;
  const schema = at(reading, origin.file, origin.pointer);
  const list = schema && child(schema, 'required');
  const item = list && members(list).find(([, { value }]) => value === key)?.[1];
  reading.report(diagnostic('required-undefined', { key, nearest }, originOf(item ?? list ?? origin)));
}
