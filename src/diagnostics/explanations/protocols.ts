import type { protocols as codes } from '../catalogue/protocols.js';
import type { Explanation } from './explanation.js';

/** What protocols cannot carry. */
export const protocols = {
  'reply-uncorrelated': {
    meaning:
      'The protocol of a server cannot say which request a reply belongs to, and the payloads do not say it either: nobody could wait for it. Over WebSocket and MQTT 3.1.1 a correlation id in the payloads of both says it, over MQTT 3.1.1 where the reply has an address: of a channel of its own, or one that the payload of the request says. Where that holds for all servers of the operation, generated code has no reply: it is sent and handled like any other. Where other servers have another protocol, a request fails at once over this one.',
    fix: 'Give the request and the reply a correlationId with a location in $message.payload, or use a protocol with headers.',
  },
  'reply-address-uncarried': {
    meaning:
      'An operation says where its requests have the address of the reply, and the protocol of a server makes nothing of it: over WebSocket a reply comes back on the connection of its request, and over MQTT 3.1.1 there is no header that the address could be in. It is neither written nor read there.',
    fix: 'Let the address have a location in $message.payload, and let messages do without it over WebSocket.',
  },
  'headers-uncarried': {
    meaning:
      'A message has headers, or a correlation id in a header, and travels over a protocol that carries payloads alone, such as WebSocket or MQTT 3.1.1. They are not sent, and not missed by who receives the message.',
  },
  'parameter-partial': {
    meaning:
      'Who receives over AMQP from an exchange of type topic, or over MQTT, leaves a parameter open by a wildcard, which stands for a whole word between two dots, or a whole level between two slashes. A parameter that is only a part of one cannot be left open: a service that receives there does not start, requests whose replies come there fail unless they have the parameter themselves, and a client has to say which it wants. A channel that is a queue needs no wildcard, nor does one whose exchange has another type.',
    fix: "Let the parameter be all that stands between two separators of the protocol, or let the transport's option spelling write the address otherwise: with dots in place of slashes for AMQP.",
  },
} as const satisfies Readonly<Record<keyof typeof codes, Explanation>>;
