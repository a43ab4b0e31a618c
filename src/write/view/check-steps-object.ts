import type { Check, CheckId, JsonTypeName } from '../../ir/checks.js';
import type { StepView, Test } from '../pack/contract.js';
import { refusesAbsence, VALUE, type Steps } from './check-steps.js';

const keywords = [
  'properties',
  'patternProperties',
  'additionalProperties',
  'propertyNames',
  'dependentSchemas',
] as const satisfies readonly (keyof Check)[];

/** The keywords about members, guarded where the value need not be an object. */
export function objectSteps(check: Check, known: JsonTypeName | undefined, steps: Steps): readonly StepView[] {
  if (check.required === undefined && keywords.every((keyword) => check[keyword] === undefined)) return [];
  if (known !== undefined && known !== 'object') return [];
  const inner = [...memberSteps(check, steps), ...dependentSteps(check, steps), ...loopSteps(check, steps)];
  if (known === 'object' || inner.length === 0) return inner;
  return [{ kind: 'when', template: 'checks/when.njk', guard: steps.view(steps.leaf({ type: ['object'] }, VALUE)), steps: inner }];
}

function memberSteps(check: Check, steps: Steps): readonly StepView[] {
  const required = new Set(check.required);
  const described = new Set((check.properties ?? []).map(([key]) => key));
  return [
    ...(check.properties ?? []).flatMap(([key, id]) => memberStep(key, id, required.has(key), steps)),
    ...[...required].filter((key) => !described.has(key)).flatMap((key) => steps.require(steps.language.member(VALUE, key).present)),
  ];
}

function memberStep(key: string, id: CheckId, isRequired: boolean, steps: Steps): readonly StepView[] {
  const { present, value, absentFails } = steps.language.member(VALUE, key);
  if (steps.isNever(id)) return steps.require(isRequired ? steps.leaf({ bool: false }, value) : inverted(present));
  const test = steps.test(id, value, key);
  if (!test) return isRequired ? steps.require(present) : [];
  if (!isRequired)
    return [{ kind: 'optional', template: 'checks/optional.njk', present: steps.view(present), value, test: steps.view(test) }];
  if (absentFails && refusesAbsence(steps.checks, id)) return steps.require(test);
  return [{ kind: 'present', template: 'checks/present.njk', present: steps.view(present), value, test: steps.view(test) }];
}

export function inverted({ holds, fails, imports }: Test): Test {
  return { holds: fails, fails: holds, imports };
}

function dependentSteps(check: Check, steps: Steps): readonly StepView[] {
  return (check.dependentSchemas ?? []).flatMap(([key, id]): readonly StepView[] => {
    const { present } = steps.language.member(VALUE, key);
    if (steps.isNever(id, 'object')) return steps.require(inverted(present));
    const test = steps.test(id, VALUE, key, 'object');
    return test
      ? [{ kind: 'optional', template: 'checks/optional.njk', present: steps.view(present), value: VALUE, test: steps.view(test) }]
      : [];
  });
}

const KEY = 'key';
const MEMBER = 'member';

function loopSteps(check: Check, steps: Steps): readonly StepView[] {
  const noMembers = (): readonly StepView[] => steps.require(steps.leaf({ maxProperties: 0 }, VALUE, 'object'));
  if (check.propertyNames !== undefined && steps.isNever(check.propertyNames, 'string')) return noMembers();
  const patterns = (check.patternProperties ?? []).map(([pattern, id]) => ({
    isNever: steps.isNever(id),
    matches: steps.leaf({ pattern }, KEY, 'string', ['key']),
    test: steps.test(id, MEMBER, pattern),
  }));
  const rest = restOf(check, steps);
  const allowed = rest && [...knownKeys(check, steps), ...patterns.map(({ matches }) => matches), ...(rest === 'refused' ? [] : [rest])];
  if (allowed?.length === 0) return noMembers();
  const names = check.propertyNames === undefined ? undefined : steps.test(check.propertyNames, KEY, ['key'], 'string');
  const onKeys = [...(names ? [names] : []), ...patterns.flatMap(({ isNever: never, matches }) => (never ? [inverted(matches)] : []))];
  const tested = patterns.flatMap(({ isNever: never, matches, test }) => (test && !never ? [{ matches, test }] : []));
  if (onKeys.length === 0 && !allowed && tested.length === 0) return [];
  return [
    {
      kind: 'members',
      template: 'checks/members.njk',
      object: VALUE,
      key: KEY,
      member: MEMBER,
      names: onKeys.map(steps.view),
      patterns: tested.map(({ matches, test }) => ({ matches: steps.view(matches), test: steps.view(test) })),
      hasRest: allowed !== undefined,
      rest: (allowed ?? []).map(steps.view),
      usesMember: tested.length > 0 || (rest !== undefined && rest !== 'refused'),
    },
  ];
}

function knownKeys(check: Check, steps: Steps): readonly Test[] {
  const known = (check.properties ?? []).map(([key]) => JSON.stringify(key));
  return known.length === 0 ? [] : [steps.leaf({ enum: known }, KEY, 'string', ['known'])];
}

/** The condition on members that no other keyword describes; undefined where they are free. */
function restOf(check: Check, steps: Steps): Test | 'refused' | undefined {
  if (check.additionalProperties === undefined) return undefined;
  if (steps.isNever(check.additionalProperties)) return 'refused';
  return steps.test(check.additionalProperties, MEMBER, ['value']);
}
