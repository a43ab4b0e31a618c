import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Id, Origin } from '../../../ir/described.js';
import type { Message } from '../../../ir/api.js';
import type { ApiRule } from './rule.js';

/**
 * Operation Object, "one, and only one": a message is told by what it must look like. Only messages that are alike in everything are
 * reported: whether two different schemas have a value in common is not decided here.
 */
export const messageAmbiguous: ApiRule = ({ operations, messages }, { report }) => {
  const byId = new Map(messages.map((message) => [message.id, message]));
  for (const { origin, messages: own, reply } of operations) {
    check(own, origin);
    check(reply?.messages ?? [], origin);
  }

  function check(ids: readonly Id[], origin: Origin): void {
    const seen = new Map<string, Message>();
    for (const message of ids.flatMap((id) => byId.get(id) ?? [])) {
      const other = seen.get(looks(message));
      // Once for an operation: where two are alike, often all are.
      if (other !== undefined) return report(diagnostic('message-ambiguous', { one: nameOf(other), other: nameOf(message) }, origin));
      seen.set(looks(message), message);
    }
  }
};

function looks({ payload, headers, contentType, bindings, correlationId }: Message): string {
  const used = Object.entries(bindings).map(([protocol, binding]) => [protocol, binding.used, binding.options]);
  return JSON.stringify([payload?.check, payload?.native, headers?.check, contentType, used, correlationId]);
}

function nameOf({ name: { source, context } }: Message): string {
  return [...context, source].join(' ');
}
