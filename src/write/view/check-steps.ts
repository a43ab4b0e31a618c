import type { Check, CheckId, JsonTypeName } from '../../ir/checks.js';
import type { LeafCheck, StepView, Test } from '../pack/contract.js';
import { arraySteps } from './check-steps-array.js';
import { combinationSteps } from './check-steps-combination.js';
import { objectSteps } from './check-steps-object.js';
import type { CheckName } from './check-names.js';
import type { Printing } from './checks.js';
import { isChoice, isLeaf, target } from './inlined.js';

/** The variable that a predicate is about, in every language. */
export const VALUE = 'value';

/** Prints the steps of one predicate. */
export interface Steps {
  readonly checks: Printing['checks'];
  readonly language: Printing['language'];
  /** The condition that a check holds for an expression; undefined where it always does. `place` names what it hoists. */
  test(id: CheckId, value: string, place?: readonly string[]): Test | undefined;
  /** The leaf keywords of a check as a condition. */
  leaf(check: LeafCheck, value: string, known?: JsonTypeName, place?: readonly string[]): Test;
  /** Collects the imports of a printed test; returns it. */
  use<T extends Test>(test: T): T;
}

/** A check as steps that return false as soon as something does not hold. */
export function checkSteps(named: CheckName, printing: Printing): readonly StepView[] {
  const steps = stepsOf(named, printing);
  const check = printing.checks[named.check];
  const canonical = printing.names.of(named.check);
  if (canonical !== undefined && canonical !== named) return [called(canonical, printing)];
  if (!check || target(printing.checks, named.check) !== named.check) return optionalStep(check?.ref === undefined ? undefined : steps.test(check.ref, VALUE));
  if (isLeaf(check)) return isTrivial(check) ? [] : [require(steps.leaf(check, VALUE))];
  const known = check.type?.length === 1 ? check.type[0] : undefined;
  return [
    ...valueSteps(check, known, steps),
    ...objectSteps(check, known, steps),
    ...arraySteps(check, known, steps),
    ...combinationSteps(check, steps),
  ];
}

/** A step for a condition that may be none. */
export function optionalStep(test: Test | undefined): readonly StepView[] {
  return test ? [require(test)] : [];
}

export function require(test: Test): StepView {
  return { kind: 'require', template: 'checks/require.njk', test: { holds: test.holds, fails: test.fails } };
}

function called(other: CheckName, printing: Printing): StepView {
  printing.refer(other, other.predicate);
  return require(printing.language.call(other.predicate, VALUE));
}

/** Type first, so that what follows may rely on it. Required members are tested with the properties. */
function valueSteps(check: Check, known: JsonTypeName | undefined, steps: Steps): readonly StepView[] {
  const { type, required, ...rest } = leafPart(check);
  const others: LeafCheck = required && !known && !hasObjectPart(check) ? { ...rest, required } : rest;
  if (others.const !== undefined || others.enum !== undefined) return [require(steps.leaf(type ? { ...others, type } : others, VALUE))];
  return [...(type ? [require(steps.leaf({ type }, VALUE))] : []), ...(isTrivial(others) ? [] : [require(steps.leaf(others, VALUE, known))])];
}

function hasObjectPart(check: Check): boolean {
  return check.required !== undefined || check.properties !== undefined;
}

const leafKeywords = [
  'bool',
  'type',
  'const',
  'enum',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'required',
  'dependentRequired',
] as const satisfies readonly (keyof Check)[];

function leafPart(check: Check): LeafCheck {
  return Object.fromEntries(leafKeywords.filter((key) => check[key] !== undefined).map((key) => [key, check[key]])) as LeafCheck;
}

/** Whether a check without subschemas says nothing. */
function isTrivial(check: LeafCheck): boolean {
  return check.bool ?? leafKeywords.every((key) => check[key] === undefined);
}

function stepsOf(named: CheckName, printing: Printing): Steps {
  const { checks, language, names } = printing;
  const use = <T extends Test>(test: T): T => {
    printing.needed.push(...test.imports);
    return test;
  };
  const leaf: Steps['leaf'] = (check, value, known, place = []) =>
    use(language.predicate(check, value, (words, text) => printing.hoist([...named.words, ...place], words, text), known));
  const test: Steps['test'] = (id, value, place = []) => {
    const other = names.of(id);
    if (other) {
      printing.refer(other, other.predicate);
      return language.call(other.predicate, value);
    }
    const aim = target(checks, id);
    if (aim !== id) return test(aim, value, place);
    const check = checks[id];
    if (!check || (isLeaf(check) && isTrivial(check))) return undefined;
    if (!isChoice(check)) return leaf(check, value, undefined, place);
    const tests = (check.anyOf ?? []).map((one) => test(one, value, place));
    return tests.every((one) => one !== undefined) ? language.any(tests) : undefined;
  };
  return { checks, language, test, leaf, use };
}

/** Whether the value of an absent member fails a check in any case, so that its presence needs no test. */
export function refusesAbsence(checks: readonly Check[], id: CheckId): boolean {
  const check = checks[target(checks, id)];
  return check !== undefined && (check.type !== undefined || check.const !== undefined || check.enum !== undefined);
}
