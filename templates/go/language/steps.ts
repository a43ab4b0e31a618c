import type { CheckView, StepView, TestView } from 'asyncwright/pack';
import { enclosed, type Operator } from './condition.js';

/** A check whose last step, where it can, is what the predicate returns. */
export function adjustedCheck(plain: CheckView): CheckView {
  const check = { ...plain, docs: plain.docs.replace(/^W(?=hether)/, `${plain.name} reports w`) };
  const steps = check.steps.map(adjustedStep);
  const last = check.result === '' ? check.steps.at(-1) : undefined;
  const expression = last === undefined ? check.result : resultOf(last);
  const before = last === undefined ? steps : steps.slice(0, -1);
  if (last?.kind === 'dispatch')
    return { ...check, ...NO_LOCAL, steps: [...before, { ...last, template: 'checks/switch.njk' }], result: '' };
  if (expression === '') return { ...check, ...NO_LOCAL, steps, result: 'true' };
  const { local, text } = named(expression);
  return { ...check, local, steps: before, result: text } as CheckView;
}

const NO_LOCAL = { local: '' };

/** What a step that is the last one comes to; empty where that takes more than an expression. */
function resultOf(step: StepView): string {
  switch (step.kind) {
    case 'present':
      return `${step.present.holds} && ${enclosed(step.test.holds, '&&')}`;
    case 'contains':
      return step.any ? `check.AnyItem(${step.array}, func(${step.item} any) bool { return ${step.test.holds} })` : '';
    case 'oneOf':
      return `check.Count(${step.tests.map(({ holds }) => holds).join(', ')}) == 1`;
    default:
      return '';
  }
}

/** How an expression for a member of the value begins, and such an expression. */
const LOOKUP = 'check.Member(value, ';
const MEMBER = /check\.Member\(value, ("(?:[^"\\]|\\.)*")\)/gu;
const WHOLE_MEMBER = new RegExp(`^${MEMBER.source}$`, 'u');

/** A condition that asks several times for one member, over the variable `member`, and the statement that declares it. */
function named(condition: string): { readonly local: string; readonly text: string } {
  const at = condition.indexOf(LOOKUP);
  if (at < 0 || !condition.includes(LOOKUP, at + 1)) return { local: '', text: condition };
  const found = [...condition.matchAll(MEMBER)].map(([text]) => text);
  const [first = ''] = found;
  if (found.length < 2 || found.some((text) => text !== first) || condition.includes('func(')) return { local: '', text: condition };
  return { local: `member := ${first}`, text: condition.replaceAll(first, 'member') };
}

function adjustedStep(step: StepView): StepView {
  switch (step.kind) {
    case 'when':
      return { ...step, steps: step.steps.map(adjustedStep) };
    case 'require': {
      const { local, text } = named(step.test.fails);
      return { ...step, test: { holds: step.test.holds, fails: text }, ...declared(local) };
    }
    case 'present': {
      const { local, text } = named(`${step.present.fails} || ${enclosed(step.test.fails, '||')}`);
      return { kind: 'require', template: 'checks/require.njk', test: { holds: '', fails: text }, ...declared(local) };
    }
    case 'optional':
      return optional(step);
    case 'items':
      return withLoop(step, ['_', step.item], [step.test]);
    case 'members': {
      const patterns = step.patterns.map(({ matches, test }) => ({ matches: part(matches, '&&', '||'), test: part(test, '&&', '&&') }));
      const rest = step.rest.map((test) => part(test, '||', '&&'));
      const tests = [...step.names, ...rest, ...patterns.flatMap(({ matches, test }) => [matches, test])];
      return withLoop({ ...step, patterns, rest }, [step.key, step.member], tests);
    }
    case 'rest': {
      const allowed = step.allowed.map((test) => part(test, '||', '&&'));
      return withLoop(
        { ...step, allowed, usesIndex: uses(allowed, step.index) },
        [uses(allowed, step.index) ? 'at' : '_', step.item],
        allowed,
      );
    }
    default:
      return step;
  }
}

/** A member that may be absent is looked up once; of another condition, `value` is the whole. */
function optional(step: Extract<StepView, { kind: 'optional' }>): StepView {
  const test = enclosed(step.test.fails, '&&');
  const key = WHOLE_MEMBER.exec(step.value)?.[1];
  const isMember = key !== undefined && test.includes(step.value);
  const fails = isMember ? `ok && ${test.replaceAll(step.value, 'member')}` : `${step.present.holds} && ${test}`;
  const local = isMember ? `member, ok := check.Get(value, ${key})` : '';
  return { kind: 'require', template: 'checks/require.njk', test: { holds: '', fails }, ...declared(local) };
}

/** What a template puts before a condition. */
function declared(local: string): { readonly local: string } {
  return { local: local === '' ? '' : `${local}; ` };
}

/** Adds the variables of a `for … range`: Go refuses those that nothing uses. */
function withLoop<S extends StepView>(step: S, [first, second]: readonly [string, string], tests: readonly TestView[]): S {
  const one = first === 'at' || uses(tests, first) ? first : '_';
  const two = uses(tests, second) ? `, ${second}` : '';
  return { ...step, loop: one === '_' && two === '' ? '' : `${one}${two} := ` };
}

/** Whether a condition mentions a variable. */
function uses(tests: readonly TestView[], name: string): boolean {
  const code = tests.map(({ holds }) => holds.replace(/"(?:[^"\\]|\\.)*"/g, '""')).join(' ');
  return new RegExp(`(?<![\\p{L}\\p{Nd}_.])${name}(?![\\p{L}\\p{Nd}_])`, 'u').test(code);
}

/** A condition as the steps join it to others, either way round. */
function part({ holds, fails }: TestView, joinsHolds: Operator, joinsFails: Operator): TestView {
  return { holds: enclosed(holds, joinsHolds), fails: enclosed(fails, joinsFails) };
}
