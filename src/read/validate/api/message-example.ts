import { diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Message } from '../../../ir/api.js';
import type { JsonText, Origin } from '../../../ir/described.js';
import { firstViolation } from '../../../ir/violation.js';
import { at, child, members, originOf } from '../../document/refs.js';
import type { Place, Reading } from '../../document/source.js';
import type { ApiRule } from './rule.js';
import { reasonOf } from './schema-example.js';

/** Message Example Object: what it shows satisfies the schemas of the message. */
export const messageExample: ApiRule = ({ checks, messages }, reading) => {
  for (const message of messages) {
    if (message.examples.length === 0) continue;
    const places = placesOf(reading, message);
    for (const [index, example] of message.examples.entries()) {
      for (const part of ['payload', 'headers'] as const) report(message, part, example[part], origin(places[index], part, message));
    }
  }

  function report(message: Message, part: 'payload' | 'headers', value: JsonText | undefined, origin: Origin): void {
    const use = message[part];
    const violation = use && value !== undefined ? firstViolation(checks, use.check, value) : undefined;
    if (violation) reading.report(diagnostic('message-example', { part, reason: reasonOf(violation) }, origin));
  }
};

/** The message's own examples that say something of it; those of a trait stand elsewhere. */
function placesOf(reading: Reading, { origin, examples }: Message): readonly Place[] {
  const list = at(reading, origin.file, `${origin.pointer}/examples`);
  const places = list ? members(list).flatMap(([, item]) => (child(item, 'payload') || child(item, 'headers') ? [item] : [])) : [];
  return places.length === examples.length ? places : [];
}

function origin(example: Place | undefined, part: string, message: Message): Origin {
  const place = example && child(example, part);
  return place ? originOf(place) : message.origin;
}
