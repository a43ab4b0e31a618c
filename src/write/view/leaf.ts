import type { Check, CheckId } from '../../ir/checks.js';
import type { LeafCheck } from '../pack/contract.js';
import { isChoice, isLeaf, target } from './inlined.js';

const leafKeywords: ReadonlySet<string> = new Set([
  'bool',
  'type',
  'const',
  'enum',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'required',
  'dependentRequired',
] satisfies (keyof LeafCheck)[]);

/** The keywords of a check that are about the value alone. */
export function leafPart(check: Check): LeafCheck {
  const leaf: Partial<Record<string, unknown>> = {};
  for (const [key, value] of Object.entries(check)) if (leafKeywords.has(key)) leaf[key] = value;
  return leaf;
}

/** Whether a check without subschemas says nothing. */
export function isTrivial(check: LeafCheck): boolean {
  if (check.bool !== undefined) return check.bool;
  for (const key in check) if (leafKeywords.has(key)) return false;
  return true;
}

/** Whether a check holds for everything. */
export function isAlways(checks: readonly Check[], id: CheckId): boolean {
  const check = checks[target(checks, id)];
  if (!check || (isLeaf(check) && isTrivial(check))) return true;
  return isChoice(check) && (check.anyOf ?? []).some((one) => isAlways(checks, one));
}
