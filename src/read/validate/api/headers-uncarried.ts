import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Message } from '../../../ir/api.js';
import type { Check, CheckId } from '../../../ir/checks.js';
import type { Origin } from '../../../ir/described.js';
import { at, originOf } from '../../document/refs.js';
import { carriages } from '../../protocols/carriage.js';
import type { ApiRule } from './rule.js';

/** Headers, and correlation ids in them, over protocols that carry payloads alone: once a message and protocol. */
export const headersUncarried: ApiRule = (api, reading, ways) => {
  for (const message of api.messages) {
    const { headers, correlationId, name } = message;
    const said = headers ? 'headers' : correlationId?.of === 'header' ? 'correlationId' : undefined;
    if (said === undefined) continue;
    for (const spoken of ways.get(message.id) ?? []) {
      const carriage = carriages[spoken];
      if (carriage.headers) continue;
      const what = headers ? 'the headers' : 'the correlation id in a header';
      const required = headers ? requiredOf(api.checks, headers.check) : [];
      const params = { message: name.source, protocol: carriage.title, what, required } as const;
      reading.report(diagnostic('headers-uncarried', params, written(message, said)));
    }
  }

  /** The message itself where a trait says it. */
  function written({ origin }: Message, key: string): Origin {
    const place = at(reading, origin.file, `${origin.pointer}/${key}`);
    return place ? originOf(place) : origin;
  }
};

/** Members that a value must have, as far as the schema says so of every value. */
function requiredOf(checks: readonly Check[], root: CheckId): readonly string[] {
  const found = new Set([root]);
  for (const id of found) for (const part of [checks[id]?.ref, ...(checks[id]?.allOf ?? [])]) if (part !== undefined) found.add(part);
  return [...new Set([...found].flatMap((id) => checks[id]?.required ?? []))];
}
