import type { CheckView, StepView, TestView } from 'asyncwright/pack';
import { linked } from './schema.js';

/** A step that knows how far it is indented. */
type Padded = StepView & { readonly pad: string };

const INDENT = '    ';

/** A check as Python prints it: indented, and without results that a type checker could not tell to be truth values. */
export function adjustedCheck(
  check: CheckView,
  module: string,
): CheckView & { readonly steps: readonly Padded[]; readonly schemaType: string } {
  return {
    ...check,
    schema: linked(check.schema, module),
    schemaType: check.schema.startsWith('Schema(') ? 'Schema' : 'bool',
    steps: check.steps.map((step) => padded(step, INDENT)),
    result: isComparison(check.result) ? `bool(${check.result})` : check.result,
  };
}

/** What a comparison of values of any type gives is of any type, too. */
function isComparison(result: string): boolean {
  return /(?<!len\([^()]*\)) (?:==|!=|<|>|<=|>=) /.test(result);
}

function padded(step: StepView, pad: string): Padded {
  if (step.kind === 'when') return { ...step, pad, steps: step.steps.map((inner) => padded(inner, pad + INDENT)) };
  if (step.kind === 'condition' && step.then.length === 0) return { ...step, pad, if: inverted(step.if), then: step.else, else: [] };
  if (step.kind === 'present' || step.kind === 'optional') return { ...step, ...afterPresence(step.test, step.value), pad };
  return { ...step, pad };
}

/** A member that is known to be there is read as it is. */
function afterPresence({ holds, fails }: TestView, value: string): { readonly value: string; readonly test: TestView } {
  const [, object, key] = /^(\w+)\.get\((".*"), _rt\.ABSENT\)$/s.exec(value) ?? [];
  const read = (text: string): string => (object === undefined ? text : text.replaceAll(value, () => `${object}[${key}]`));
  return { value: read(value), test: { holds: read(holds), fails: read(fails) } };
}

function inverted({ holds, fails }: TestView): TestView {
  return { holds: fails, fails: holds };
}
