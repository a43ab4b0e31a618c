import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Check, CheckId } from '../../../ir/checks.js';
import type { Origin } from '../../../ir/described.js';
import { firstViolation } from '../../../ir/violation.js';
import { exactText } from '../../document/exact.js';
import { isObject } from '../../document/object.js';
import { at, child, isReference, members, originOf } from '../../document/refs.js';
import type { Place } from '../../document/source.js';
import type { ApiRule } from './rule.js';
import { writtenChecks } from './written-checks.js';

/** JSON Schema "default", "examples": at every depth they satisfy the schema that they stand in, whether it is used or not. */
export const schemaExample: ApiRule = (api, reading) => {
  for (const { checks, id, check } of writtenChecks(api, reading)) checkSchema(checks, id, check.origin);

  function checkSchema(checks: readonly Check[], id: CheckId, origin: Origin): void {
    const schema = at(reading, origin.file, origin.pointer);
    if (!schema || !isObject(schema.value) || isReference(schema)) return;
    const suggested = child(schema, 'default');
    if (suggested) report('schema-default', checks, id, suggested);
    const examples = child(schema, 'examples');
    if (examples && Array.isArray(examples.value))
      for (const [, example] of members(examples)) report('schema-example', checks, id, example);
  }

  function report(code: 'schema-default' | 'schema-example', checks: readonly Check[], id: CheckId, value: Place): void {
    const violation = firstViolation(checks, id, exactText(reading.source, value));
    if (violation) reading.report(diagnostic(code, { reason: reasonOf(violation) }, originOf(value)));
  }
};

/** A violation and where it is. */
export function reasonOf({ instance, message }: { readonly instance: string; readonly message: string }): string {
  return `${instance === '' ? 'it' : instance.slice(1).replaceAll('/', '.')} ${message}`;
}
