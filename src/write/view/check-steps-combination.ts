import type { Check, CheckId, JsonTypeName } from '../../ir/checks.js';
import type { StepView, Test } from '../pack/contract.js';
import { inverted } from './check-steps-object.js';
import { VALUE, type Steps } from './check-steps.js';

/** The keywords that apply other checks to the same value. */
export function combinationSteps(check: Check, known: JsonTypeName | undefined, steps: Steps): readonly StepView[] {
  const test = (id: CheckId): Test | undefined => steps.test(id, VALUE, [], known);
  const always = (): Test => steps.leaf({ bool: true }, VALUE);
  return [
    ...(check.ref === undefined ? [] : steps.require(test(check.ref))),
    ...(check.allOf ?? []).flatMap((id) => steps.require(test(id))),
    ...(check.anyOf === undefined ? [] : steps.require(anyOf(check.anyOf, known, steps))),
    ...(check.oneOf === undefined
      ? []
      : oneOf(
          check.oneOf.map((id) => test(id) ?? always()),
          steps,
        )),
    ...(check.not === undefined ? [] : steps.require(inverted(test(check.not) ?? always()))),
    ...condition(check, known, steps),
  ];
}

function anyOf(ids: readonly CheckId[], known: JsonTypeName | undefined, steps: Steps): Test | undefined {
  if (ids.some(steps.isAlways)) return undefined;
  return steps.language.any(ids.flatMap((id) => steps.test(id, VALUE, [], known) ?? []));
}

function oneOf(tests: readonly Test[], steps: Steps): readonly StepView[] {
  const [only] = tests;
  if (only && tests.length === 1) return steps.require(only);
  return [{ kind: 'oneOf', template: 'checks/one-of.njk', tests: tests.map(steps.view) }];
}

function condition(check: Check, known: JsonTypeName | undefined, steps: Steps): readonly StepView[] {
  if (check.if === undefined) return [];
  const branch = (id: CheckId | undefined): readonly Test[] => {
    const test = id === undefined ? undefined : steps.test(id, VALUE, [], known);
    return test ? [test] : [];
  };
  const [then, otherwise] = [branch(check.then), branch(check.else)];
  if (then.length + otherwise.length === 0) return [];
  const test = steps.test(check.if, VALUE, [], known) ?? steps.leaf({ bool: true }, VALUE);
  return [
    {
      kind: 'condition',
      template: 'checks/condition.njk',
      if: steps.view(test),
      then: then.map(steps.view),
      else: otherwise.map(steps.view),
    },
  ];
}
