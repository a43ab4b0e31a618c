import type { Check, CheckId, JsonTypeName } from '../../ir/checks.js';
import type { StepView, Test } from '../pack/contract.js';
import { inverted } from './check-steps-object.js';
import { VALUE, type Steps } from './check-steps.js';
import { tagOf } from './check-tags.js';
import { isAlways } from './leaf.js';

/** The keywords that apply other checks to the same value. */
export function combinationSteps(check: Check, known: JsonTypeName | undefined, steps: Steps): readonly StepView[] {
  const test = (id: CheckId): Test | undefined => steps.test(id, VALUE, [], known);
  return [
    ...(check.ref === undefined ? [] : steps.require(test(check.ref))),
    ...(check.allOf ?? []).flatMap((id) => steps.require(test(id))),
    ...(check.anyOf === undefined ? [] : (dispatched(check.anyOf, known, steps) ?? steps.require(anyOf(check.anyOf, known, steps)))),
    ...(check.oneOf === undefined ? [] : (dispatched(check.oneOf, known, steps) ?? oneOf(check.oneOf, known, steps))),
    ...excluded(check.not, known, steps),
    ...condition(check, known, steps),
  ];
}

function excluded(id: CheckId | undefined, known: JsonTypeName | undefined, steps: Steps): readonly StepView[] {
  if (id === undefined || steps.isNever(id, known)) return [];
  const test = steps.test(id, VALUE, [], known);
  return steps.require(test === undefined ? steps.leaf({ bool: false }, VALUE) : inverted(test));
}

/** Alternatives that a tag tells apart: only the one that it names is tested. */
function dispatched(ids: readonly CheckId[], known: JsonTypeName | undefined, steps: Steps): readonly StepView[] | undefined {
  const tag = tagOf(ids, steps.checks);
  if (tag === undefined || (known !== undefined && known !== 'object')) return undefined;
  const { value, absentFails } = steps.language.member(VALUE, tag.key);
  if (!absentFails || ids.some((id) => isAlways(steps.checks, id))) return undefined;
  const tests = ids.flatMap((id) => steps.test(id, VALUE, [], 'object') ?? []);
  const cases = tests.map((test, index) => ({
    literals: (tag.values[index] ?? []).map((json) => steps.language.literal(json, { kind: 'literal', json }).text),
    test: steps.view(test),
  }));
  const guard = known === 'object' ? [] : steps.require(steps.leaf({ type: ['object'] }, VALUE));
  return [...guard, { kind: 'dispatch', template: 'checks/dispatch.njk', value, cases }];
}

function anyOf(ids: readonly CheckId[], known: JsonTypeName | undefined, steps: Steps): Test | undefined {
  if (ids.some((id) => isAlways(steps.checks, id))) return undefined;
  return steps.anyOf(ids, VALUE, [], known);
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
  // What is not printed is not asked for: it would leave its constants behind.
  if (isAlways(steps.checks, check.if)) return branch(check.then).flatMap(steps.require);
  const [then, otherwise] = [branch(check.then), branch(check.else)];
  const test = then.length + otherwise.length === 0 ? undefined : steps.test(check.if, VALUE, [], known);
  if (test === undefined) return [];
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
