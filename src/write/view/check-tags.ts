import type { Check, CheckId } from '../../ir/checks.js';
import type { JsonText } from '../../ir/described.js';
import { target } from './inlined.js';

/** A member by whose text the only branch that can hold is known. */
export interface TagOfChecks {
  readonly key: string;
  /** For each branch, the texts that lead to it, as JSON. */
  readonly values: readonly (readonly JsonText[])[];
}

/**
 * The tag of alternatives: a member that each requires, of an object, with texts that no other one takes. Then `oneOf` and `anyOf`
 * hold exactly where the branch of the member's text does.
 */
export function tagOf(ids: readonly CheckId[], checks: readonly Check[]): TagOfChecks | undefined {
  const [first, ...others] = ids.map((id) => candidates(id, checks));
  if (first === undefined || others.length === 0) return undefined;
  for (const [key, own] of first) {
    const values = [own, ...others.map((branch) => branch.get(key))].filter((list) => list !== undefined);
    const all = values.flat();
    if (values.length === ids.length && new Set(all).size === all.length) return { key, values };
  }
  return undefined;
}

/** Members that a check requires to have one of some texts, by key. */
function candidates(id: CheckId, checks: readonly Check[]): ReadonlyMap<string, readonly JsonText[]> {
  const whole = conjunction(id, checks);
  const found = new Map<string, readonly JsonText[]>();
  if (!whole.some(({ type }) => type?.length === 1 && type[0] === 'object')) return found;
  const required = new Set(whole.flatMap((check) => check.required ?? []));
  for (const [key, member] of whole.flatMap(({ properties }) => properties ?? [])) {
    const { const: constant, enum: values } = checks[target(checks, member)] ?? {};
    const texts = constant === undefined ? values : [constant];
    if (required.has(key) && !found.has(key) && texts?.every((json) => json.startsWith('"'))) found.set(key, texts.map(spelling));
  }
  return found;
}

/** One spelling for equal texts. */
function spelling(json: JsonText): JsonText {
  return JSON.stringify(JSON.parse(json));
}

/** A check and all that must hold with it. */
function conjunction(id: CheckId, checks: readonly Check[]): readonly Check[] {
  const seen = new Set([id]);
  for (const one of seen) for (const next of [checks[one]?.ref, ...(checks[one]?.allOf ?? [])]) if (next !== undefined) seen.add(next);
  return [...seen].flatMap((one) => checks[one] ?? []);
}
