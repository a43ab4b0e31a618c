import type { Check, CheckId } from '../../ir/checks.js';
import type { CheckName, CheckNames } from './check-names.js';
import { evaluated } from './evaluated.js';
import { isChoice, target } from './inlined.js';

/**
 * The predicates that other files call: those with schema data, and what `unevaluatedProperties` and `unevaluatedItems` ask again of
 * schemas that their own leads to, such as the condition of a `$ref`'s `if`.
 */
export function exportedChecks(checks: readonly Check[], names: CheckNames): ReadonlySet<CheckName> {
  const exported = new Set(names.all.filter(({ schema }) => schema !== ''));
  for (const { check: id, file } of names.all)
    for (const asked of askedAgain(checks, id))
      for (const named of calledFor(checks, asked, names)) if (named.file !== file) exported.add(named);
  return exported;
}

/** What `unevaluatedProperties` and `unevaluatedItems` ask of the value beside the parts of their own schema. */
export function askedAgain(checks: readonly Check[], id: CheckId): readonly CheckId[] {
  const check = checks[id];
  if (check?.unevaluatedProperties === undefined && check?.unevaluatedItems === undefined) return [];
  return evaluated(check, checks).flatMap(({ when, contained }) => [
    ...when.flatMap((condition) => (condition.kind === 'present' ? [] : [condition.check])),
    ...contained,
  ]);
}

/** The predicates that stand in the condition of a check: its own, or those of the alternatives that it is printed as. */
export function calledFor(checks: readonly Check[], id: CheckId, names: CheckNames): readonly CheckName[] {
  const aim = names.of(id) ? id : target(checks, id);
  const named = names.of(aim);
  if (named !== undefined) return [named];
  const check = checks[aim];
  return check !== undefined && isChoice(check) ? (check.anyOf ?? []).flatMap((one) => calledFor(checks, one, names)) : [];
}
