import type { Check, CheckId, JsonTypeName } from '../../ir/checks.js';
import type { StepView, Test } from '../pack/contract.js';
import { evaluated, type Evaluated } from './evaluated.js';
import { inverted } from './check-steps-object.js';
import { VALUE, type Steps } from './check-steps.js';

const KEY = 'key';
const MEMBER = 'member';
const INDEX = 'index';
const ITEM = 'item';

/** `unevaluatedProperties` and `unevaluatedItems`: after all other keywords, as they concern what those leave. */
export function unevaluatedSteps(check: Check, known: JsonTypeName | undefined, steps: Steps): readonly StepView[] {
  return [
    ...about('object', known, steps, () => memberSteps(check, steps)),
    ...about('array', known, steps, () => itemSteps(check, steps)),
  ];
}

function about(
  type: 'object' | 'array',
  known: JsonTypeName | undefined,
  steps: Steps,
  print: () => readonly StepView[],
): readonly StepView[] {
  if (known !== undefined && known !== type) return [];
  const inner = print();
  if (known === type || inner.length === 0) return inner;
  return [{ kind: 'when', template: 'checks/when.njk', guard: steps.view(steps.leaf({ type: [type] }, VALUE)), steps: inner }];
}

function memberSteps(check: Check, steps: Steps): readonly StepView[] {
  const rest = restOf(check.unevaluatedProperties, MEMBER, steps);
  if (rest === undefined) return [];
  const allowed = alternatives(check, steps, ({ keys, patterns, allMembers }) => {
    if (allMembers) return 'all';
    return [
      ...(keys.length === 0 ? [] : [steps.leaf({ enum: keys.map((key) => JSON.stringify(key)) }, KEY, 'string', ['known'])]),
      ...patterns.map((pattern) => steps.leaf({ pattern }, KEY, 'string', ['key'])),
    ];
  });
  if (allowed === undefined) return [];
  const tests = [...allowed, ...rest];
  if (tests.length === 0) return steps.require(steps.leaf({ maxProperties: 0 }, VALUE, 'object'));
  return [
    {
      kind: 'members',
      template: 'checks/members.njk',
      object: VALUE,
      key: KEY,
      member: MEMBER,
      names: [],
      patterns: [],
      hasRest: true,
      rest: tests.map(steps.view),
      usesMember: rest.length > 0,
    },
  ];
}

function itemSteps(check: Check, steps: Steps): readonly StepView[] {
  const rest = restOf(check.unevaluatedItems, ITEM, steps);
  if (rest === undefined) return [];
  const parts = evaluated(check, steps.checks).filter(({ items, contained, allItems }) => items > 0 || contained.length > 0 || allItems);
  if (parts.every(({ when, contained, allItems }) => when.length === 0 && contained.length === 0 && !allItems)) {
    const from = Math.max(0, ...parts.map(({ items }) => items));
    if (rest.length === 0) return steps.require(steps.leaf({ maxItems: from }, VALUE, 'array'));
    return [itemStep(from, either(rest, steps), steps)];
  }
  const allowed = alternatives(check, steps, ({ items, contained, allItems }) => {
    const tests = contained.map((id) => steps.test(id, ITEM, ['contained']));
    if (allItems || tests.includes(undefined)) return 'all';
    const first = items === 0 ? [] : [steps.leaf({ exclusiveMaximum: String(items) }, INDEX, 'integer')];
    return [...first, ...tests.filter((test) => test !== undefined)];
  });
  if (allowed === undefined) return [];
  const tests = [...allowed, ...rest];
  if (parts.every(({ items }) => items === 0)) return [itemStep(0, either(tests, steps), steps)];
  const usesItem = rest.length > 0 || parts.some(({ contained }) => contained.length > 0);
  return [{ kind: 'rest', template: 'checks/rest.njk', array: VALUE, index: INDEX, item: ITEM, usesItem, allowed: tests.map(steps.view) }];
}

function itemStep(from: number, test: Test, steps: Steps): StepView {
  return {
    kind: 'items',
    template: 'checks/items.njk',
    array: VALUE,
    from: String(from),
    all: from === 0,
    item: ITEM,
    test: steps.view(test),
  };
}

/** The condition on what is left, as a list of none or one; undefined where anything may be left. */
function restOf(id: CheckId | undefined, value: string, steps: Steps): readonly Test[] | undefined {
  if (id === undefined) return undefined;
  if (steps.isNever(id)) return [];
  const test = steps.test(id, value, ['unevaluated']);
  return test === undefined ? undefined : [test];
}

/** One condition for each way of having been evaluated; undefined where everything has been. */
function alternatives(check: Check, steps: Steps, print: (part: Evaluated) => readonly Test[] | 'all'): readonly Test[] | undefined {
  const tests: Test[] = [];
  for (const part of evaluated(check, steps.checks)) {
    const printed = print(part);
    // What is not printed is not asked for: it would leave its constants behind.
    if (printed.length === 0) continue;
    const when = part.when.flatMap((condition) => conditionTest(condition, steps) ?? []);
    if (printed === 'all' && when.length === 0) return undefined;
    if (printed === 'all') tests.push(all(when, steps));
    else tests.push(when.length === 0 ? either(printed, steps) : all([...when, either(printed, steps)], steps));
  }
  return tests;
}

function conditionTest(condition: Evaluated['when'][number], steps: Steps): Test | undefined {
  if (condition.kind === 'present') return steps.language.member(VALUE, condition.key).present;
  const test = steps.test(condition.check, VALUE);
  if (condition.kind === 'holds') return test;
  return inverted(test ?? steps.leaf({ bool: true }, VALUE));
}

function either(tests: readonly Test[], steps: Steps): Test {
  const [only] = tests;
  return only !== undefined && tests.length === 1 ? only : steps.any(tests);
}

function all(tests: readonly Test[], steps: Steps): Test {
  return inverted(either(tests.map(inverted), steps));
}
