import { assertions } from '../../ir/assertions.js';
import type { Check, CheckId, JsonTypeName } from '../../ir/checks.js';
import { isInteger } from '../../ir/numbers.js';
import { canonicalText, parseValue } from '../../ir/values.js';
import type { LeafCheck } from '../pack/contract.js';
import { isChoice, isLeaf, target } from './inlined.js';

const NEVER: LeafCheck = { bool: false };

/**
 * A check without what contradicts its own types, or the type that its value is known to have: compilers refuse to compare a text
 * with a number. Of listed values those are left that the other keywords accept, which then have nothing more to say: compilers refuse
 * to compare `a` with the empty text as well. Where no value is left, nothing holds.
 */
export function narrowed(check: LeafCheck, known?: JsonTypeName): LeafCheck {
  if (known !== undefined && check.type?.some((type) => isWithin(known, type) || isWithin(type, known)) === false) return NEVER;
  const { const: constant, enum: values, type, pattern, ...rest } = check;
  if (constant === undefined && values === undefined) return check;
  const types = known === undefined ? type : [known];
  const hasMore = Object.keys(rest).length > 0;
  const left = (constant === undefined ? (values ?? []) : both(constant, values)).filter(
    (json) => (types?.some((one) => isOfType(json, one)) ?? true) && (!hasMore || isAccepted(json, rest)),
  );
  if (left.length === 0) return NEVER;
  // A pattern stays: a hostile one takes for ever, but is asked of a value that is listed when there is one.
  return {
    ...(type === undefined ? {} : { type }),
    ...(constant === undefined ? { enum: left } : { const: constant }),
    ...(pattern === undefined ? {} : { pattern }),
  };
}

/** Whether nothing satisfies a check that is printed inside others; `isNamed` ones are called, and say so themselves. */
export function isNever(checks: readonly Check[], id: CheckId, isNamed: (id: CheckId) => boolean, known?: JsonTypeName): boolean {
  const aim = isNamed(id) ? id : target(checks, id);
  const check = checks[aim];
  if (check?.bool === false) return true;
  if (check === undefined || isNamed(aim)) return false;
  if (isChoice(check)) return (check.anyOf ?? []).every((one) => isNever(checks, one, isNamed, known));
  return isLeaf(check) && narrowed(check, known).bool === false;
}

function isAccepted(json: string, rest: LeafCheck): boolean {
  const value = parseValue(json);
  const check: Check = { ...rest, origin: NOWHERE };
  return assertions.every(({ test }) => test(check, value) === undefined);
}

const NOWHERE: Check['origin'] = { file: '', pointer: '' };

function isWithin(inner: JsonTypeName, outer: JsonTypeName): boolean {
  return inner === outer || (inner === 'integer' && outer === 'number');
}

/** A constant, if the list that it has to be in as well has it. */
function both(constant: string, values: readonly string[] | undefined): readonly string[] {
  const text = canonicalText(parseValue(constant));
  return values?.some((json) => canonicalText(parseValue(json)) === text) === false ? [] : [constant];
}

const typesByStart: Readonly<Record<string, JsonTypeName>> = {
  '"': 'string',
  '{': 'object',
  '[': 'array',
  t: 'boolean',
  f: 'boolean',
  n: 'null',
};

function isOfType(json: string, type: JsonTypeName): boolean {
  const text = json.trim();
  const own = typesByStart[text.charAt(0)] ?? (type === 'integer' && isInteger(text) ? 'integer' : 'number');
  return isWithin(own, type);
}
