import type { StepView, TestView } from 'asyncwright/pack';
import { allOf, anyOf, enclosed, type Operator } from './condition.js';

/** Steps whose conditions may stand beside others without more parentheses. */
export function adjustedSteps(steps: readonly StepView[]): readonly StepView[] {
  return steps.map(adjustedStep);
}

function adjustedStep(step: StepView): StepView {
  switch (step.kind) {
    case 'when':
      return { ...step, steps: adjustedSteps(step.steps) };
    case 'optional':
      return { ...step, present: part(step.present, '&&'), test: part(step.test, '&&') };
    case 'present':
      return { ...step, present: part(step.present, '||'), test: part(step.test, '||') };
    case 'members':
      return {
        ...step,
        patterns: step.patterns.map(({ matches, test }) => ({ matches: part(matches, '&&'), test: part(test, '&&') })),
        rest: parts(step.rest),
      };
    case 'rest':
      return { ...step, allowed: parts(step.allowed) };
    case 'dispatch':
      return dispatched(step);
    default:
      return step;
  }
}

/** What stands alone in its brackets needs none of its own. */
function parts(tests: readonly TestView[]): readonly TestView[] {
  return tests.length === 1 ? tests : tests.map((test) => part(test, '&&'));
}

/** A condition as the template joins it to others. */
function part({ holds, fails }: TestView, operator: Operator): TestView {
  return { holds: enclosed(holds, operator), fails: enclosed(fails, operator) };
}

function isLong(literal: string): boolean {
  return literal.startsWith('String.join');
}

/** A text that is too long for a constant is none that a `case` may have. */
function dispatched(step: Extract<StepView, { kind: 'dispatch' }>): StepView {
  if (!step.cases.some(({ literals }) => literals.some(isLong))) return step;
  const named = (literal: string): TestView => ({
    holds: `Check.isText(${step.value}, ${literal})`,
    fails: `!Check.isText(${step.value}, ${literal})`,
  });
  const test = anyOf(step.cases.map(({ literals, test: own }) => allOf([anyOf(literals.map(named)), own])));
  return { kind: 'require', template: 'checks/require.njk', test };
}

/** What the templates of steps mention: qualified names, as `imports` gives them. */
export function stepImports(step: StepView): readonly string[] {
  switch (step.kind) {
    case 'when':
      return step.steps.flatMap(stepImports);
    case 'items':
      return step.all ? [] : ['runtime.payload.Check'];
    case 'dispatch':
      return step.cases.some(({ literals }) => literals.some(isLong)) ? ['runtime.payload.Check'] : [];
    case 'contains':
    case 'oneOf':
      return ['runtime.payload.Check'];
    case 'members':
      return ['java.util.Map', 'com.fasterxml.jackson.databind.node.TextNode'];
    case 'rest':
      return ['com.fasterxml.jackson.databind.node.IntNode'];
    default:
      return [];
  }
}
