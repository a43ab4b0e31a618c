import type { Check, CheckId } from '../../ir/checks.js';
import type { JsonText } from '../../ir/described.js';
import type { Docs } from '../../ir/types.js';
import { firstViolation } from '../../ir/violation.js';

/** What a member that is absent stands for, by the check of its object; empty where the document says nothing, or what its schemas refuse. */
export type DefaultOf = (object: CheckId, wire: string, docs: Docs) => JsonText;

/** The reader has told of what is refused: no code may have it. */
export function defaults(checks: readonly Check[]): DefaultOf {
  const isRefused = (object: CheckId, wire: string, json: JsonText): boolean =>
    askedOfMember(checks, object, wire).some((id) => firstViolation(checks, id, json) !== undefined);
  return (object, wire, { default: json }) => (json === undefined || isRefused(object, wire, json) ? '' : json);
}

/** What an object's check asks of a member, itself and by what it refers to: whatever else it may say, these hold. */
function askedOfMember(checks: readonly Check[], root: CheckId, wire: string): readonly CheckId[] {
  const seen = new Set([root]);
  const asked: CheckId[] = [];
  for (const id of seen) {
    const { ref, allOf = [], properties = [] } = checks[id] ?? {};
    for (const [key, member] of properties) if (key === wire) asked.push(member);
    for (const next of ref === undefined ? allOf : [ref, ...allOf]) seen.add(next);
  }
  return asked;
}
