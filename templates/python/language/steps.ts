import type { CheckView, StepView, TestView } from 'asyncwright/pack';
import { portioned, type Portion } from './portions.js';
import { linked } from './schema.js';

/** A step that knows how far it is indented, and the statement that goes before it. */
type Padded = StepView & { readonly pad: string; readonly local?: string };

const INDENT = '    ';

/** A check as Python prints it: indented, and without results that a type checker could not tell to be truth values. */
export function adjustedCheck(
  check: CheckView,
  module: string,
): CheckView & {
  readonly steps: readonly Padded[];
  readonly portions: readonly Portion[];
  readonly schemaType: string;
  readonly local: string;
} {
  const { local, text } = named(check.result);
  const { steps, portions } = portioned(check.name, check.steps);
  return {
    ...check,
    schema: linked(check.schema, module),
    schemaType: check.schema.startsWith('Schema(') ? 'Schema' : 'bool',
    steps: steps.map((step) => padded(step, INDENT)),
    portions: portions.map((one) => ({ ...one, steps: one.steps.map((step) => padded(step, INDENT)) })),
    local,
    result: isComparison(text) ? `bool(${text})` : text,
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
  if (step.kind !== 'require') return { ...step, pad };
  const { local, text } = named(step.test.fails);
  return { ...step, pad, local, test: { ...step.test, fails: text } };
}

const MEMBER = /\bvalue\.get\("(?:[^"\\]|\\.)*", _rt\.ABSENT\)/gu;

/** A condition that asks several times for one member, over the variable `member`, and the statement that sets it. */
function named(condition: string): { readonly local: string; readonly text: string } {
  const found = condition.match(MEMBER) ?? [];
  const [first = ''] = found;
  if (found.length < 2 || found.some((text) => text !== first) || condition.includes('lambda')) return { local: '', text: condition };
  return { local: `member = ${first}`, text: condition.replaceAll(first, 'member') };
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
