import type { StepView, TestView } from 'asyncwright/pack';
import { enclosed } from './condition.js';

/** Steps whose conditions may stand beside others without more parentheses. */
export function adjustedSteps(steps: readonly StepView[]): readonly StepView[] {
  return steps.map(adjustedStep);
}

function adjustedStep(step: StepView): StepView {
  switch (step.kind) {
    case 'when':
      return { ...step, steps: adjustedSteps(step.steps) };
    case 'optional':
    case 'present':
      return { ...step, present: part(step.present), test: part(step.test) };
    case 'members':
      return {
        ...step,
        patterns: step.patterns.map(({ matches, test }) => ({ matches: part(matches), test: part(test) })),
        rest: step.rest.map(part),
      };
    case 'rest':
      return { ...step, allowed: step.allowed.map(part) };
    case 'dispatch':
      return dispatched(step);
    default:
      return step;
  }
}

function part({ holds, fails }: TestView): TestView {
  return { holds: enclosed(holds), fails: enclosed(fails) };
}

function isLong(literal: string): boolean {
  return literal.startsWith('String.join');
}

/** A text that is too long for a constant is none that a `case` may have. */
function dispatched(step: Extract<StepView, { kind: 'dispatch' }>): StepView {
  if (!step.cases.some(({ literals }) => literals.some(isLong))) return step;
  const holds = step.cases
    .map(({ literals, test }) => {
      const named = literals.map((literal) => `Check.isText(${step.value}, ${literal})`).join(' || ');
      return `((${named}) && ${enclosed(test.holds)})`;
    })
    .join(' || ');
  return { kind: 'require', template: 'checks/require.njk', test: { holds, fails: `!(${holds})` } };
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
