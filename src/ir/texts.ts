import type { Check, CheckId } from './checks.js';
import type { JsonText } from './described.js';

/**
 * What a check asks of a text, which satisfies it as the string that it is or as the number or boolean that it spells: a parameter of an
 * address is all of these. `nothing`: every text will do; `impossible`: none will.
 */
export function askedOfText(check: (id: CheckId) => Check | undefined, root: CheckId): 'nothing' | 'something' | 'impossible' {
  const all = holding(check, root);
  if (all.some(isImpossible)) return 'impossible';
  return all.some(asks) ? 'something' : 'nothing';
}

/** The check and those that hold wherever it does. */
function holding(check: (id: CheckId) => Check | undefined, root: CheckId): readonly Check[] {
  const found = new Set([root]);
  for (const id of found) for (const part of [check(id)?.ref, ...(check(id)?.allOf ?? [])]) if (part !== undefined) found.add(part);
  return [...found].flatMap((id) => check(id) ?? []);
}

function isImpossible({ bool, type, enum: values, const: constant }: Check): boolean {
  const named = type?.some((name) => name === 'string' || name === 'integer' || name === 'number' || name === 'boolean');
  const listed = values ?? (constant === undefined ? undefined : [constant]);
  return bool === false || named === false || listed?.some(isSpelled) === false;
}

/** Whether some text is this value. */
function isSpelled(value: JsonText): boolean {
  return !/^\s*(?:[[{]|null\s*$)/.test(value);
}

const limiting = ['const', 'enum', 'minLength', 'maxLength', 'pattern', 'format', 'anyOf', 'oneOf', 'not', 'if'] as const;

/** Limits of numbers alone do not hold for strings. */
function asks(check: Check): boolean {
  return check.type?.includes('string') === false || limiting.some((keyword) => check[keyword] !== undefined);
}

/** Keywords of a check that say something of a text, those with parts among them: what it says of objects and lists is left out. */
export function textPart({ origin, bool, type, ...check }: Check): Check {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minLength, maxLength, pattern, format } = check;
  const { ref, allOf, anyOf, oneOf, not } = check;
  const { enum: values, const: constant, if: condition, then, else: otherwise } = check;
  const kept = {
    ...{ bool, type, enum: values, const: constant, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf },
    ...{ minLength, maxLength, pattern, format, ref, allOf, anyOf, oneOf, not, if: condition, then, else: otherwise },
  };
  return { origin, ...(Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)) as Omit<Check, 'origin'>) };
}
