import type { Check, CheckId } from '../../ir/checks.js';

const subschemas: ReadonlySet<string> = new Set([
  'ref',
  'prefixItems',
  'items',
  'contains',
  'properties',
  'patternProperties',
  'additionalProperties',
  'propertyNames',
  'dependentSchemas',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
  'unevaluatedItems',
  'unevaluatedProperties',
] satisfies (keyof Check)[]);

/** Whether a check has no subschemas. */
export function isLeaf(check: Check): boolean {
  for (const keyword in check) if (subschemas.has(keyword)) return false;
  return true;
}

/** Whether a check is nothing but a link. */
export function isLink(check: Check): boolean {
  if (check.ref === undefined) return false;
  for (const key in check) if (key !== 'ref' && key !== 'origin') return false;
  return true;
}

/** What a check that is only a link leads to, through other links; itself where they go in a circle. */
export function target(checks: readonly Check[], id: CheckId): CheckId {
  const first = checks[id];
  if (!first || !isLink(first)) return id;
  const seen = new Set<CheckId>();
  let current = id;
  for (let check = checks[current]; check && isLink(check) && check.ref !== undefined; check = checks[current]) {
    if (seen.has(current)) return id;
    seen.add(current);
    current = check.ref;
  }
  return current;
}

/** More alternatives than these have a predicate of their own. */
const LONGEST_CHOICE = 8;

/** Whether a check fits into one condition: it has no subschemas, or is a choice among such. `isNamed` checks are called instead. */
export function isInlined(checks: readonly Check[], id: CheckId, isNamed: (id: CheckId) => boolean): boolean {
  const check = checks[id];
  if (!check) return false;
  if (isLeaf(check)) return true;
  if (!isChoice(check) || (check.anyOf ?? []).length > LONGEST_CHOICE) return false;
  return (check.anyOf ?? []).every((one) => {
    const aim = target(checks, one);
    const aimed = checks[aim];
    return isNamed(aim) || (aimed !== undefined && isLeaf(aimed));
  });
}

/** Whether `anyOf` is all that a check says. */
export function isChoice(check: Check): boolean {
  return check.anyOf !== undefined && Object.keys(check).every((key) => key === 'anyOf' || key === 'origin');
}

/** Whether a check that fits into one condition compares the value with others, of which the empty text is one. */
export function isComparison(checks: readonly Check[], id: CheckId): boolean {
  const check = checks[id];
  if (check === undefined) return false;
  const alternatives = isChoice(check) ? (check.anyOf ?? []).map((one) => checks[target(checks, one)]) : [];
  return [check, ...alternatives].some((one) => one?.const !== undefined || one?.enum !== undefined || one?.minLength === 1);
}
