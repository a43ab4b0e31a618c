import type { Check, CheckId, JsonTypeName } from '../../ir/checks.js';
import { words } from '../../naming/words.js';
import type { LeafCheck, StepView, Test, TestView } from '../pack/contract.js';
import { alternatives } from './alternatives.js';
import { arraySteps } from './check-steps-array.js';
import { combinationSteps } from './check-steps-combination.js';
import { objectSteps } from './check-steps-object.js';
import type { CheckName } from './check-names.js';
import type { Printing } from './checks.js';
import { unevaluatedSteps } from './check-steps-unevaluated.js';
import { isChoice, isLeaf, isLink, target } from './inlined.js';
import { isAlways, isTrivial, leafPart } from './leaf.js';
import { isNever as isRefused, narrowed } from './narrowed.js';

/** The variable that a predicate is about, in every language. */
export const VALUE = 'value';

/** Words, or a text of the document, whose words are looked for when they are needed. */
type Place = readonly string[] | string;

/** Prints the steps of one predicate. */
export interface Steps {
  readonly checks: Printing['checks'];
  readonly language: Printing['language'];
  /**
   * The condition that a check holds for an expression; undefined where it always does. `place` names what it hoists, `known` is the
   * JSON type that the expression has been proved to have.
   */
  test(id: CheckId, value: string, place?: Place, known?: JsonTypeName): Test | undefined;
  /** Whether a check that is printed inside others holds for nothing of the type that the value is known to have. */
  isNever(id: CheckId, known?: JsonTypeName): boolean;
  /** The leaf keywords of a check as a condition. */
  leaf(check: LeafCheck, value: string, known?: JsonTypeName, place?: Place): Test;
  /** The condition that one of several checks holds, none of which always does. */
  anyOf(ids: readonly CheckId[], value: string, place?: Place, known?: JsonTypeName): Test;
  /** The condition that one of several holds, each of which is asked once. */
  any(tests: readonly Test[]): Test;
  /** A condition that is printed: collects its imports. */
  view(test: Test): TestView;
  require(test: Test | undefined): readonly StepView[];
}

/** A check as steps that return false as soon as something does not hold. */
export function checkSteps(named: CheckName, printing: Printing): readonly StepView[] {
  const { checks, names } = printing;
  const steps = stepsOf(named, printing);
  const check = checks[named.check];
  const canonical = names.of(named.check);
  if (canonical && canonical !== named) return steps.require(callOf(canonical, VALUE, printing));
  if (!check || isLink(check))
    return check?.ref === undefined || check.ref === named.check ? [] : steps.require(steps.test(check.ref, VALUE));
  if (isLeaf(check)) return isTrivial(check) ? [] : steps.require(steps.leaf(check, VALUE));
  const known = check.type?.length === 1 ? check.type[0] : undefined;
  return [
    ...valueSteps(check, known, steps),
    ...objectSteps(check, known, steps),
    ...arraySteps(check, known, steps),
    ...combinationSteps(check, known, steps),
    ...unevaluatedSteps(check, known, steps),
  ];
}

/** A call of the predicate that a check has. */
export function callOf(
  other: CheckName,
  value: string,
  { language, moduleOf, file }: Pick<Printing, 'language' | 'moduleOf' | 'file'>,
): Test {
  const test = language.call(other.predicate, value, other.file === file ? undefined : moduleOf(other.file));
  return { ...test, imports: [...test.imports, { from: moduleOf(other.file), name: other.predicate, typeOnly: false }] };
}

/** Type first, so that what follows may rely on it. Required members are tested with the properties. */
function valueSteps(check: Check, known: JsonTypeName | undefined, steps: Steps): readonly StepView[] {
  const leaf = leafPart(check);
  const { type: _, required, ...rest } = narrowed(leaf);
  const others: LeafCheck = required && !known && !hasObjectPart(check) ? { ...rest, required } : rest;
  return [
    ...(leaf.type ? steps.require(steps.leaf({ type: leaf.type }, VALUE)) : []),
    ...(isTrivial(others) ? [] : steps.require(steps.leaf(others, VALUE, known))),
  ];
}

function hasObjectPart(check: Check): boolean {
  return check.required !== undefined || check.properties !== undefined;
}

function wordsOf(place: Place): readonly string[] {
  return typeof place === 'string' ? words(place) : place;
}

function stepsOf(named: CheckName, printing: Printing): Steps {
  const { checks, language, names } = printing;
  const leaf: Steps['leaf'] = (check, value, known, place = []) =>
    language.predicate(narrowed(check, known), value, (own, text) => printing.hoist([...named.words, ...wordsOf(place)], own, text), known);
  const any: Steps['any'] = (tests) => language.any([...new Map(tests.map((one) => [one.holds, one])).values()]);
  const isNamed = (id: CheckId): boolean => names.of(id) !== undefined;
  const isNever: Steps['isNever'] = (id, known) => isRefused(checks, id, isNamed, known);
  const test: Steps['test'] = (id, value, place = [], known = undefined) => {
    if (isAlways(checks, id)) return undefined;
    const aim = names.of(id) ? id : target(checks, id);
    const other = names.of(aim);
    if (other) return callOf(other, value, printing);
    const check = checks[aim];
    if (!check) return undefined;
    if (!isChoice(check)) return leaf(check, value, known, place);
    return anyOf(check.anyOf ?? [], value, place, known);
  };
  const anyOf: Steps['anyOf'] = (ids, value, place, known) => {
    const possible = alternatives(checks, ids, isNamed, known);
    if (possible.length === 0) return leaf({ bool: false }, value);
    return any(possible.flatMap((one) => ('id' in one ? (test(one.id, value, place, known) ?? []) : leaf(one.leaf, value, known, place))));
  };
  const view = ({ holds, fails, imports }: Test): TestView => {
    printing.needed.push(...imports);
    return { holds, fails };
  };
  const require: Steps['require'] = (found) => (found ? [{ kind: 'require', template: 'checks/require.njk', test: view(found) }] : []);
  return { checks, language, isNever, test, leaf, anyOf, any, view, require };
}

/** Whether the value of an absent member fails a check in any case, so that its presence needs no test. */
export function refusesAbsence(checks: readonly Check[], id: CheckId, depth = 0): boolean {
  const check = checks[target(checks, id)];
  // Deeper than this it is not worth knowing, and checks may go in circles.
  if (!check || depth > 8) return false;
  if (check.type !== undefined || check.const !== undefined || check.enum !== undefined) return true;
  const refused = (one: CheckId): boolean => refusesAbsence(checks, one, depth + 1);
  return (check.anyOf?.every(refused) ?? check.oneOf?.every(refused) ?? false) || (check.allOf?.some(refused) ?? false);
}
