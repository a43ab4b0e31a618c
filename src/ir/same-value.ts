import type { Check, CheckId } from './checks.js';

/** The subschemas that are about the value that the check is about, in the order in which they are asked. */
export function sameValue(check: Check | undefined): CheckId[] {
  if (check === undefined) return [];
  const { ref, not, if: condition, then, else: otherwise, allOf = [], anyOf = [], oneOf = [], dependentSchemas = [] } = check;
  const parts = [ref, ...allOf, ...anyOf, ...oneOf, not, condition, then, otherwise, ...dependentSchemas.map(([, part]) => part)];
  return parts.filter((part) => part !== undefined);
}

type Change = (part: CheckId) => CheckId | undefined;

/**
 * The check with other subschemas about its value. What `change` gives none for is left out, as are a list of which nothing is left, and
 * what depends on a condition that is gone.
 */
export function reconnected(check: Check, change: Change): Check {
  const { ref, allOf, anyOf, oneOf, not, if: condition, then, else: otherwise, dependentSchemas, ...rest } = check;
  const [asked, after, instead] = [condition, then, otherwise].map((part) => changed(part, change));
  const dependent = dependentSchemas?.flatMap(([key, part]) => changed(part, change)?.map((to) => [key, to] as const) ?? []);
  return {
    ...rest,
    ...one('ref', changed(ref, change)),
    ...list('allOf', allOf, change),
    ...list('anyOf', anyOf, change),
    ...list('oneOf', oneOf, change),
    ...one('not', changed(not, change)),
    ...(asked === undefined ? {} : { ...one('if', asked), ...one('then', after), ...one('else', instead) }),
    ...(dependent === undefined || dependent.length === 0 ? {} : { dependentSchemas: dependent }),
  };
}

function changed(part: CheckId | undefined, change: Change): [CheckId] | undefined {
  const to = part === undefined ? undefined : change(part);
  return to === undefined ? undefined : [to];
}

function one(keyword: 'ref' | 'not' | 'if' | 'then' | 'else', to: [CheckId] | undefined): Partial<Check> {
  return to === undefined ? {} : { [keyword]: to[0] };
}

function list(keyword: 'allOf' | 'anyOf' | 'oneOf', parts: readonly CheckId[] | undefined, change: Change): Partial<Check> {
  const left = parts?.flatMap((part) => changed(part, change) ?? []) ?? [];
  return left.length === 0 ? {} : { [keyword]: left };
}
