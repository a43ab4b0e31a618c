import { diagnostic, type Related } from '../../../diagnostics/diagnostic.js';
import type { Expression, Message, Operation } from '../../../ir/api.js';
import type { Check, CheckId } from '../../../ir/checks.js';
import type { Origin } from '../../../ir/described.js';
import type { ApiRule } from './rule.js';

/** Runtime expressions: what they point to may be there, by the schema of the message. asyncapi.md 1.4. */
export const expressionTarget: ApiRule = (api, { report }) => {
  const messages = new Map(api.messages.map((message) => [message.id, message]));
  for (const message of api.messages) if (message.correlationId) check(message.correlationId, [message], message.origin, '/correlationId');
  for (const operation of api.operations) {
    if (operation.reply?.address) check(operation.reply.address, messagesOf(operation), operation.origin, '/reply/address');
  }

  function messagesOf({ messages: ids }: Operation): readonly Message[] {
    return ids.flatMap((id) => messages.get(id) ?? []);
  }

  function check(expression: Expression, of: readonly Message[], { file, pointer }: Origin, below: string): void {
    if (of.length === 0 || of.some((message) => mayPointInto(message, expression))) return;
    const related = of.flatMap((message) => schemasOf(message, expression));
    report(diagnostic('expression-target', { expression: printed(expression) }, { file, pointer: `${pointer}${below}/location` }, related));
  }

  function schemasOf(message: Message, { of }: Expression): readonly Related[] {
    const use = of === 'header' ? message.headers : message.payload;
    const schema = use && api.checks[use.check];
    return schema ? [{ message: 'the schema that it points into', origin: schema.origin }] : [];
  }

  function mayPointInto({ headers, payload, body }: Message, { of, pointer }: Expression): boolean {
    if (of === 'payload' && body !== undefined) return pointer.length === 0;
    const use = of === 'header' ? headers : payload;
    return use === undefined || mayHave(api.checks, use.check, pointer);
  }
};

/** As a document has it. */
export function printed({ of, pointer }: Expression): string {
  const tokens = pointer.map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return `$message.${of}${tokens.length === 0 ? '' : `#${tokens.join('')}`}`;
}

/** Whether a value that satisfies a check may have something at a pointer, as far as its author has said what it has. */
function mayHave(checks: readonly Check[], root: CheckId, pointer: readonly string[]): boolean {
  let ids: ReadonlySet<CheckId> = new Set([root]);
  for (const token of pointer) {
    const all = closure(checks, ids);
    if (all.some(isSilent)) return true;
    const next = new Set(all.flatMap((check) => membersOf(check, token)));
    if (next.size === 0) return !all.some(({ properties, bool }) => properties !== undefined || bool === false);
    ids = next;
  }
  return true;
}

/** The checks, and those that apply to the same value. */
function closure(checks: readonly Check[], ids: ReadonlySet<CheckId>): readonly Check[] {
  const found = new Set(ids);
  for (const id of found) {
    const check = checks[id];
    for (const part of [check?.ref, check?.then, check?.else, ...(check?.allOf ?? []), ...(check?.anyOf ?? []), ...(check?.oneOf ?? [])])
      if (part !== undefined) found.add(part);
  }
  return [...found].flatMap((id) => checks[id] ?? []);
}

/** As one that demands nothing, and one that is not there. */
function isSilent(check: Check): boolean {
  return check.bool === true || Object.keys(check).every((member) => member === 'origin');
}

function membersOf(check: Check, token: string): readonly CheckId[] {
  const named = (check.properties ?? []).filter(([key]) => key === token).map(([, id]) => id);
  const matched = (check.patternProperties ?? []).map(([, id]) => id);
  const index = /^\d+$/.test(token) ? Number(token) : -1;
  const item = index < 0 ? undefined : (check.prefixItems?.[index] ?? check.items);
  return [...named, ...matched, ...(item === undefined ? [] : [item])];
}
