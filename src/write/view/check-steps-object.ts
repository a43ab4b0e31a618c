import type { Check, CheckId, JsonTypeName } from '../../ir/checks.js';
import { words } from '../../naming/words.js';
import type { StepView, Test, TestView } from '../pack/contract.js';
import { refusesAbsence, require, VALUE, type Steps } from './check-steps.js';

const keywords = ['properties', 'patternProperties', 'additionalProperties', 'propertyNames', 'dependentSchemas'] as const satisfies readonly (keyof Check)[];

/** The keywords about members, guarded where the value need not be an object. */
export function objectSteps(check: Check, known: JsonTypeName | undefined, steps: Steps): readonly StepView[] {
  if (check.required === undefined && keywords.every((keyword) => check[keyword] === undefined)) return [];
  if (known !== undefined && known !== 'object') return [];
  const inner = [...memberSteps(check, steps), ...dependentSteps(check, steps), ...loopSteps(check, steps)];
  if (known === 'object' || inner.length === 0) return inner;
  return [{ kind: 'when', template: 'checks/when.njk', guard: view(steps.leaf({ type: ['object'] }, VALUE)), steps: inner }];
}

export function view({ holds, fails }: Test): TestView {
  return { holds, fails };
}

function memberSteps(check: Check, steps: Steps): readonly StepView[] {
  const required = new Set(check.required);
  const described = new Set((check.properties ?? []).map(([key]) => key));
  return [
    ...(check.properties ?? []).flatMap(([key, id]) => memberStep(key, id, required.has(key), steps)),
    ...[...required].filter((key) => !described.has(key)).map((key) => require(steps.use(steps.language.member(VALUE, key).present))),
  ];
}

function memberStep(key: string, id: CheckId, isRequired: boolean, steps: Steps): readonly StepView[] {
  const { present, value, absentFails } = steps.language.member(VALUE, key);
  steps.use(present);
  if (steps.checks[id]?.bool === false) return [require(isRequired ? steps.leaf({ bool: false }, VALUE) : inverted(present))];
  const test = steps.test(id, value, words(key));
  if (!test) return isRequired ? [require(present)] : [];
  if (!isRequired) return [{ kind: 'optional', template: 'checks/optional.njk', present: view(present), value, test: view(test) }];
  if (absentFails && refusesAbsence(steps.checks, id)) return [require(test)];
  return [{ kind: 'present', template: 'checks/present.njk', present: view(present), value, test: view(test) }];
}

export function inverted({ holds, fails, imports }: Test): Test {
  return { holds: fails, fails: holds, imports };
}

function dependentSteps(check: Check, steps: Steps): readonly StepView[] {
  return (check.dependentSchemas ?? []).flatMap(([key, id]): StepView[] => {
    const { present } = steps.language.member(VALUE, key);
    const test = steps.test(id, VALUE, words(key));
    return test ? [{ kind: 'optional', template: 'checks/optional.njk', present: view(steps.use(present)), value: VALUE, test: view(test) }] : [];
  });
}

const KEY = 'key';
const MEMBER = 'member';

function loopSteps(check: Check, steps: Steps): readonly StepView[] {
  const known = (check.properties ?? []).map(([key]) => JSON.stringify(key));
  const patterns = (check.patternProperties ?? []).map(([pattern, id]) => ({ pattern, test: steps.test(id, MEMBER, words(pattern)) }));
  const names = check.propertyNames === undefined ? undefined : steps.test(check.propertyNames, KEY, ['key']);
  const rest = restOf(check, steps);
  if (rest === 'refused' && known.length === 0 && patterns.length === 0) return [require(steps.leaf({ maxProperties: 0 }, VALUE, 'object'))];
  const tested = patterns.filter(({ test }) => test !== undefined || rest !== undefined);
  if (!names && !rest && tested.length === 0) return [];
  const always = steps.language.predicate({ bool: true }, MEMBER, (_, text) => text);
  return [
    {
      kind: 'members',
      template: 'checks/members.njk',
      object: VALUE,
      key: KEY,
      member: MEMBER,
      names: names ? [view(names)] : [],
      patterns: tested.map(({ pattern, test }) => ({
        matches: view(steps.leaf({ pattern }, KEY, 'string', ['key'])),
        test: view(test ?? always),
        isTested: test !== undefined,
      })),
      known: rest && known.length > 0 ? [view(steps.leaf({ enum: known }, KEY, 'string', ['known']))] : [],
      hasRest: rest !== undefined,
      rest: rest && rest !== 'refused' ? [view(rest)] : [],
      usesMember: tested.some(({ test }) => test !== undefined) || (rest !== undefined && rest !== 'refused'),
    },
  ];
}

function restOf(check: Check, steps: Steps): Test | 'refused' | undefined {
  if (check.additionalProperties === undefined) return undefined;
  if (steps.checks[check.additionalProperties]?.bool === false) return 'refused';
  return steps.test(check.additionalProperties, MEMBER, ['value']);
}
