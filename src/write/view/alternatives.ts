import type { Check, CheckId, JsonTypeName } from '../../ir/checks.js';
import { distinctTexts } from '../../ir/values.js';
import type { LeafCheck } from '../pack/contract.js';
import { isChoice, isLeaf, target } from './inlined.js';
import { leafPart } from './leaf.js';
import { isNever, narrowed } from './narrowed.js';

/** One of several checks, as it is asked: by itself, or with the others that list values. */
export type Alternative = { readonly id: CheckId } | { readonly leaf: LeafCheck };

/**
 * What is asked of a choice among checks: choices in it are parts of it, what holds for nothing is none, and values that several list
 * are listed once, since compilers find it odd to be asked twice. None where nothing can hold.
 */
export function alternatives(
  checks: readonly Check[],
  ids: readonly CheckId[],
  isNamed: (id: CheckId) => boolean,
  known?: JsonTypeName,
): readonly Alternative[] {
  const flat = flattened(checks, ids, isNamed).filter((id) => !isNever(checks, id, isNamed, known));
  const found: Alternative[] = [];
  const lists: (readonly string[])[] = [];
  for (const id of flat) {
    const list = listed(checks[id], isNamed(id), known);
    if (list === undefined) found.push({ id });
    else if (lists.push(list) === 1) found.push({ leaf: {} });
  }
  const values = distinctTexts(lists.flat());
  return found.map((one) => ('id' in one ? one : { leaf: { enum: values } }));
}

function flattened(checks: readonly Check[], ids: readonly CheckId[], isNamed: (id: CheckId) => boolean): readonly CheckId[] {
  const found = new Set<CheckId>();
  for (const id of ids) {
    const aim = isNamed(id) ? id : target(checks, id);
    const check = checks[aim];
    if (check === undefined || isNamed(aim) || !isChoice(check)) found.add(aim);
    else for (const one of flattened(checks, check.anyOf ?? [], isNamed)) found.add(one);
  }
  return [...found];
}

/** The values that a check lists, where it says no more. */
function listed(check: Check | undefined, isCalled: boolean, known: JsonTypeName | undefined): readonly string[] | undefined {
  if (check === undefined || isCalled || !isLeaf(check)) return undefined;
  const { const: constant, enum: values, pattern } = narrowed(leafPart(check), known);
  return pattern === undefined ? (values ?? (constant === undefined ? undefined : [constant])) : undefined;
}
