import type { protocols as codes } from '../catalogue/protocols.js';
import type { Explanation } from './explanation.js';

/** What protocols cannot carry. */
export const protocols = {
  'reply-uncorrelated': {
    meaning:
      'The protocol of a server cannot say which request a reply belongs to, and the payloads do not say it either: whoever asks waits until the time is over. Over WebSocket and MQTT 3.1.1 a correlation id in the payloads of both says it, over MQTT 3.1.1 where the reply has an address of its own.',
    fix: 'Give the request and the reply a correlationId with a location in $message.payload, or use a protocol with headers.',
  },
  'headers-uncarried': {
    meaning:
      'A message has headers, or a correlation id in a header, and travels over a protocol that carries payloads alone, such as WebSocket or MQTT 3.1.1. They are not sent, and not missed by who receives the message.',
  },
} as const satisfies Readonly<Record<keyof typeof codes, Explanation>>;
