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
  const seen = new Map<string, Set<string>>();
  const found: WrittenCheck[] = [];
  const add = (checks: readonly Check[]): void => {
    checks.forEach((check, id) => {
      const { file, pointer } = check.origin;
      const ofFile = seen.get(file) ?? new Set<string>();
      if (ofFile.has(pointer)) return;
      found.push({ checks, id, check });
      seen.set(file, ofFile.add(pointer));
    });
  };
  add(api.checks);
  add(looseChecks(reading, unused(reading, seen.get(reading.source.root.file) ?? new Set())));
  known.set(api, found);
  return found;
}

/** The component schemas that no check stands for. */
function unused(reading: Reading, used: ReadonlySet<string>): readonly Place[] {
  const schemas = at(reading, reading.source.root.file, '/components/schemas');
  const all = schemas ? members(schemas).map(([, schema]) => schema) : [];
  return all.filter((schema) => isObject(schema.value) && !used.has(schema.pointer) && !child(schema, 'schemaFormat'));
}
