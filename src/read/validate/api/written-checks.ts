import type { Api } from '../../../ir/api.js';
import type { Check, CheckId } from '../../../ir/checks.js';
import { isObject } from '../../document/object.js';
import { at, child, members } from '../../document/refs.js';
import type { Place, Reading } from '../../document/source.js';
import { looseChecks } from '../../schemas/index.js';

/** A check, its number, and the graph that it is in. */
export interface WrittenCheck {
  readonly checks: readonly Check[];
  readonly id: CheckId;
  readonly check: Check;
}

const known = new WeakMap<Api, readonly WrittenCheck[]>();

/** The check of every schema, once, whether it is used or not. */
export function writtenChecks(api: Api, reading: Reading): readonly WrittenCheck[] {
  const before = known.get(api);
  if (before !== undefined) return before;
  const seen = new Set<string>();
  const found: WrittenCheck[] = [];
  for (const checks of [api.checks, looseChecks(reading, unused(reading, api.checks))]) {
    for (const [id, check] of checks.entries()) {
      const key = `${check.origin.file}#${check.origin.pointer}`;
      if (!seen.has(key)) found.push({ checks, id, check });
      seen.add(key);
    }
  }
  known.set(api, found);
  return found;
}

/** The component schemas that no check stands for. */
function unused(reading: Reading, checks: readonly Check[]): readonly Place[] {
  const { root } = reading.source;
  const used = new Set(checks.map(({ origin }) => origin.pointer));
  const schemas = at(reading, root.file, '/components/schemas');
  const all = schemas ? members(schemas).map(([, schema]) => schema) : [];
  return all.filter((schema) => isObject(schema.value) && !used.has(schema.pointer) && !child(schema, 'schemaFormat'));
}
