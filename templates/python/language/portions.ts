import type { StepView } from 'asyncwright/pack';

/** Some of a check's steps, as a function of their own. */
export interface Portion {
  readonly name: string;
  readonly steps: readonly StepView[];
}

/** pyright refuses functions with too many branches ("Code is too complex to analyze"), which an object of 250 optional members has. */
const MOST = 64;

/** The steps that are left to a check once what is too much for one function stands in others, which they call. No name has a leading `_` but these. */
export function portioned(
  check: string,
  steps: readonly StepView[],
): { readonly steps: readonly StepView[]; readonly portions: readonly Portion[] } {
  const portions: Portion[] = [];
  const called = (own: readonly StepView[]): StepView => {
    const name = `_${check}_${portions.length + 1}`;
    portions.push({ name, steps: own });
    return { kind: 'require', template: 'checks/require.njk', test: { holds: `${name}(value)`, fails: `not ${name}(value)` } };
  };
  const shortened = (all: readonly StepView[]): readonly StepView[] => {
    let left = all.map((step) => (step.kind === 'when' ? { ...step, steps: shortened(step.steps) } : step));
    while (left.length > MOST) left = chunks(left).map(called);
    return left;
  };
  return { steps: shortened(steps), portions };
}

function chunks(steps: readonly StepView[]): readonly (readonly StepView[])[] {
  const count = Math.ceil(steps.length / MOST);
  return Array.from({ length: count }, (_, at) => steps.slice(at * MOST, (at + 1) * MOST));
}
