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

/** Whether a check holds for everything. `above`: what is being asked already, and has no answer of its own. */
export function isAlways(checks: readonly Check[], id: CheckId, above: readonly CheckId[] = []): boolean {
  const aim = target(checks, id);
  const check = checks[aim];
  if (!check || (isLeaf(check) && isTrivial(check))) return true;
  if (!isChoice(check) || above.includes(aim)) return false;
  return (check.anyOf ?? []).some((one) => isAlways(checks, one, [...above, aim]));
}
