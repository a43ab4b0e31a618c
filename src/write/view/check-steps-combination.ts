import type { Check, CheckId } from '../../ir/checks.js';
import type { StepView, Test } from '../pack/contract.js';
import { inverted, view } from './check-steps-object.js';
import { optionalStep, require, VALUE, type Steps } from './check-steps.js';

/** The keywords that apply other checks to the same value. */
export function combinationSteps(check: Check, steps: Steps): readonly StepView[] {
  const test = (id: CheckId, ...place: string[]): Test | undefined => steps.test(id, VALUE, place);
  const always = (): Test => steps.leaf({ bool: true }, VALUE);
  return [
    ...(check.ref === undefined ? [] : optionalStep(test(check.ref))),
    ...(check.allOf ?? []).flatMap((id) => optionalStep(test(id))),
    ...(check.anyOf === undefined ? [] : optionalStep(anyOf(check.anyOf, steps))),
    ...(check.oneOf === undefined ? [] : [oneOf(check.oneOf.map((id) => test(id) ?? always()))]),
    ...(check.not === undefined ? [] : [require(inverted(test(check.not) ?? always()))]),
    ...condition(check, steps),
  ];
}

function anyOf(ids: readonly CheckId[], steps: Steps): Test | undefined {
  const tests = ids.map((id) => steps.test(id, VALUE));
  return tests.every((test) => test !== undefined) ? steps.language.any(tests) : undefined;
}

function oneOf(tests: readonly Test[]): StepView {
  const [only] = tests;
  return only && tests.length === 1 ? require(only) : { kind: 'oneOf', template: 'checks/one-of.njk', tests: tests.map(view) };
}

function condition(check: Check, steps: Steps): readonly StepView[] {
  if (check.if === undefined) return [];
  const branch = (id: CheckId | undefined): readonly Test[] => {
    const test = id === undefined ? undefined : steps.test(id, VALUE);
    return test ? [test] : [];
  };
  const [then, otherwise] = [branch(check.then), branch(check.else)];
  if (then.length + otherwise.length === 0) return [];
  const test = steps.test(check.if, VALUE) ?? steps.leaf({ bool: true }, VALUE);
  return [{ kind: 'condition', template: 'checks/condition.njk', if: view(test), then: then.map(view), else: otherwise.map(view) }];
}
