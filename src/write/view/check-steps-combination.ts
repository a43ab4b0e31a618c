import type { Check, CheckId, JsonTypeName } from '../../ir/checks.js';
import type { StepView, Test } from '../pack/contract.js';
import { inverted } from './check-steps-object.js';
import { VALUE, type Steps } from './check-steps.js';
import { tagOf } from './check-tags.js';
import { isAlways } from './leaf.js';

/** The keywords that apply other checks to the same value. */
export function combinationSteps(check: Check, known: JsonTypeName | undefined, steps: Steps): readonly StepView[] {
  const test = (id: CheckId): Test | undefined => steps.test(id, VALUE, [], known);
  const always = (): Test => steps.leaf({ bool: true }, VALUE);
  return [
    ...(check.ref === undefined ? [] : steps.require(test(check.ref))),
    ...(check.allOf ?? []).flatMap((id) => steps.require(test(id))),
    ...(check.anyOf === undefined ? [] : (dispatched(check.anyOf, known, steps) ?? steps.require(anyOf(check.anyOf, known, steps)))),
    ...(check.oneOf === undefined ? [] : (dispatched(check.oneOf, known, steps) ?? oneOf(check.oneOf, known, steps))),
    ...(check.not === undefined || steps.isNever(check.not, known) ? [] : steps.require(inverted(test(check.not) ?? always()))),
    ...condition(check, known, steps),
  ];
}

/** Alternatives that a tag tells apart: only the one that it names is tested. */
function dispatched(ids: readonly CheckId[], known: JsonTypeName | undefined, steps: Steps): readonly StepView[] | undefined {
  const tag = tagOf(ids, steps.checks);
  if (tag === undefined || (known !== undefined && known !== 'object')) return undefined;
  const { value, absentFails } = steps.language.member(VALUE, tag.key);
  const tests = ids.map((id) => steps.test(id, VALUE, [], 'object')).filter((test) => test !== undefined);
  if (!absentFails || tests.length < ids.length) return undefined;
  const cases = tests.map((test, index) => ({
    literals: (tag.values[index] ?? []).map((json) => steps.language.literal(json, { kind: 'literal', json }).text),
    test: steps.view(test),
  }));
  const guard = known === 'object' ? [] : steps.require(steps.leaf({ type: ['object'] }, VALUE));
  return [...guard, { kind: 'dispatch', template: 'checks/dispatch.njk', value, cases }];
}

function anyOf(ids: readonly CheckId[], known: JsonTypeName | undefined, steps: Steps): Test | undefined {
  if (ids.some((id) => isAlways(steps.checks, id))) return undefined;
  const possible = ids.filter((id) => !steps.isNever(id, known));
  if (possible.length === 0) return steps.leaf({ bool: false }, VALUE);
  return steps.any(possible.flatMap((id) => steps.test(id, VALUE, [], known) ?? []));
}

function oneOf(ids: readonly CheckId[], known: JsonTypeName | undefined, steps: Steps): readonly StepView[] {
  const tests = ids.map((id) => steps.test(id, VALUE, [], known) ?? steps.leaf({ bool: true }, VALUE));
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
  const test = steps.test(check.if, VALUE, [], known);
  if (test === undefined) return then.flatMap(steps.require);
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
