import type { Check, CheckId } from './checks.js';
import type { JsonText } from './described.js';

/**
 * What a check asks of a text, which satisfies it as the string that it is or as the number or boolean that it spells: a parameter of an
 * address is all of these. `nothing`: every text will do; `impossible`: none will; `endless`: it is too long to be written in one piece.
 */
export function askedOfText(check: (id: CheckId) => Check | undefined, root: CheckId): 'nothing' | 'something' | 'impossible' | 'endless' {
  const all = holding(check, root);
  if (all.some(isImpossible)) return 'impossible';
  if (!all.some(asks)) return 'nothing';
  return isShort(check, root) ? 'something' : 'endless';
}

/** More checks than these nobody writes for a word of an address. */
const most = 1_000;

/** Whether a check has few parts where each stands wherever it is referred to, but for one within itself: those can multiply. */
function isShort(check: (id: CheckId) => Check | undefined, root: CheckId): boolean {
  const open = new Set<CheckId>();
  let left = most;
  const visit = (id: CheckId): void => {
    left -= 1;
    if (left < 0 || open.has(id)) return;
    open.add(id);
    for (const part of partsOf(check(id))) visit(part);
    open.delete(id);
  };
  visit(root);
  return left >= 0;
}

function partsOf(check: Check | undefined): readonly CheckId[] {
  const { ref, not, if: condition, then, else: otherwise, allOf = [], anyOf = [], oneOf = [] } = check ?? {};
  return [ref, not, condition, then, otherwise, ...allOf, ...anyOf, ...oneOf].filter((part) => part !== undefined);
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
