import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Check } from '../../../ir/checks.js';
import { firstViolation } from '../../../ir/violation.js';
import { child } from '../../document/refs.js';
import type { Checks } from './checks.js';
import { keyword, type Context, type Schema } from './schema.js';

/** What can refuse null in spite of `type`, what is likeliest to first. */
const refusing = ['enum', 'allOf', 'oneOf', 'anyOf', 'not'] as const;

/** Whether a schema says `nullable: true` where that is a keyword. */
export function isNullable(schema: Schema): boolean {
  return schema.dialect.nullable && keyword(schema, 'nullable') === true;
}

/**
 * OpenAPI 3.0.3, Schema Object: `nullable` adds null to the `type` beside it and to nothing else. Told of each schema that says so and
 * refuses null all the same.
 */
export function tellOfNullable({ reading }: Context, checks: Checks): void {
  for (const schema of checks.nullable) {
    const id = checks.of(schema);
    if (firstViolation(checks.all, id, 'null') === undefined) continue;
    const { file, pointer } = child(schema.place, 'nullable') ?? schema.place;
    reading.report(diagnostic('nullable-refused', { by: refusingOf(checks.all[id]) }, { file, pointer }));
  }
}

function refusingOf(check: Check | undefined): string {
  return refusing.find((name) => check?.[name] !== undefined) ?? 'type';
}
