import { diagnostic } from '../../../diagnostics/diagnostic.js';
import { circles } from '../../../ir/circles.js';
import type { Check } from '../../../ir/checks.js';
import type { Reading } from '../../document/source.js';
import type { ApiRule } from './rule.js';
import { writtenChecks } from './written-checks.js';

/** Schemas of a circle that are named; who mends one of them has mended all. */
const most = 10;

/** JSON Schema core, section 9.4.1: a schema must not ask itself of the same value, which has no end. Told once for each that begins a circle. */
export const schemaCycle: ApiRule = (api, reading) => {
  for (const checks of new Set(writtenChecks(api, reading).map(({ checks: graph }) => graph))) {
    const begun = new Map(
      circles(checks)
        .map((circle) => [circle[0], circle] as const)
        .reverse(),
    );
    for (const circle of [...begun.values()].reverse())
      report(
        circle.flatMap((id) => checks[id] ?? []),
        reading,
      );
  }
};

function report(circle: readonly Check[], reading: Reading): void {
  const [first, ...others] = new Map(circle.map(({ origin }) => [`${origin.file}#${origin.pointer}`, origin])).values();
  if (first === undefined) return;
  const isListing = (circle[0]?.oneOf ?? circle[0]?.anyOf) !== undefined && circle.some(({ allOf }) => allOf !== undefined);
  const around = others.slice(0, most).map((origin) => ({ message: `it asks #${origin.pointer} of the value`, origin }));
  reading.report(diagnostic('schema-cycle', { schema: `#${first.pointer}`, isListing }, first, around));
}
